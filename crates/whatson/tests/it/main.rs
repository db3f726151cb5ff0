//! The one integration binary: a file per noun, and the house itself.

mod directory;
#[cfg(test)]
mod house;
mod hub;
mod import;
mod merge;
mod safety;
