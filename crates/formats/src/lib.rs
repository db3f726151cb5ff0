//! Foreign standards to and from the domain; bytes in, values and remarks out.
