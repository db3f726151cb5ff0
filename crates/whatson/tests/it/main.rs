//! The one integration binary: a file per noun, and the house itself.

#[cfg(test)]
mod account;
#[cfg(test)]
mod admin;
#[cfg(test)]
mod agreement;
#[cfg(test)]
mod answer;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod body;
#[cfg(test)]
mod certificate;
#[cfg(test)]
mod custodian;
#[cfg(test)]
mod demo_person;
#[cfg(test)]
mod dice;
#[cfg(test)]
mod directory;
#[cfg(test)]
mod domain_check;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod erase;
#[cfg(test)]
mod export;
#[cfg(test)]
mod help;
#[cfg(test)]
mod hidden;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod house;
#[cfg(test)]
mod hsds;
#[cfg(test)]
mod hub;
#[cfg(test)]
mod import;
#[cfg(test)]
mod joining;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod killed_tokenise;
#[cfg(test)]
mod log;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod matching;
#[cfg(test)]
mod matching_pages;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod merge;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod network;
#[cfg(test)]
mod origin;
#[cfg(test)]
mod outgoing;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod party_key;
#[cfg(test)]
mod passkey;
#[cfg(test)]
mod paste;
#[cfg(test)]
mod peers;
#[cfg(test)]
mod private;
#[cfg(test)]
mod process;
#[cfg(test)]
mod programs;
#[cfg(test)]
mod rebuilt;
#[cfg(test)]
mod recovery;
#[cfg(test)]
mod room;
#[cfg(test)]
mod safety;
#[cfg(test)]
mod scenario;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod slow;
#[cfg(test)]
mod smtp;
#[cfg(test)]
mod source;
#[cfg(test)]
mod start;
#[cfg(test)]
mod suggestion;
#[cfg(test)]
mod tier;
#[cfg(test)]
mod tls;
#[cfg(test)]
mod token;
#[cfg(test)]
mod tokenise_page;
#[cfg(test)]
mod watching;
#[cfg(test)]
mod witness;
