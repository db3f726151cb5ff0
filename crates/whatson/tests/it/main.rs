//! The one integration binary: a file per noun, and the house itself.

#[cfg(test)]
mod house;
mod directory;
mod hub;
mod import;
mod merge;
mod safety;
