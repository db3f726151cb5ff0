//! Private matching: the partners of an agreement learn that two of them hold the same identifier, and
//! nothing else. Pure: no I/O, no clock; randomness is passed in.
//!
//! Not here: who may match what (the agreement, `domain`), carrying messages (the hub, custodians).

pub mod canonical;
