//! The program of the hub.
fn main() {}
