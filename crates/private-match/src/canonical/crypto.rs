//! Addresses of crypto-assets: `chain:address`, after the checksum fits. Bitcoin and Litecoin in
//! `Base58Check`, Bech32 (BIP-173) and Bech32m (BIP-350); Ethereum with the checksum of EIP-55 in
//! its capitals, or without capitals; TRON in `Base58Check`.
//!
//! The chain may stand before the address, as in a BIP-21 or EIP-681 link, or is told from its
//! form. An address of Ethereum's form belongs to one key on all chains of that kind, so all are
//! `eth`.
//!
//! Not here: test networks, tags and memos, names such as ENS, amounts.

use super::Refusal;
use super::{base58, bech32, keccak256};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chain {
    Bitcoin,
    Ethereum,
    Litecoin,
    Tron,
}

/// Words for chains that stand before addresses.
const CHAINS: [(&str, Chain); 20] = [
    ("btc", Chain::Bitcoin),
    ("xbt", Chain::Bitcoin),
    ("bitcoin", Chain::Bitcoin),
    ("eth", Chain::Ethereum),
    ("ethereum", Chain::Ethereum),
    ("evm", Chain::Ethereum),
    ("erc20", Chain::Ethereum),
    ("bep20", Chain::Ethereum),
    ("bsc", Chain::Ethereum),
    ("polygon", Chain::Ethereum),
    ("arbitrum", Chain::Ethereum),
    ("optimism", Chain::Ethereum),
    ("base", Chain::Ethereum),
    ("avalanche", Chain::Ethereum),
    ("ltc", Chain::Litecoin),
    ("litecoin", Chain::Litecoin),
    ("trx", Chain::Tron),
    ("tron", Chain::Tron),
    ("trc20", Chain::Tron),
    ("tether-tron", Chain::Tron),
];

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let (chain, address) = match text.split_once([':', ' ']) {
        Some((word, address)) => (Some(chain(word)?), address),
        None => (None, text),
    };
    // What a payment link asks for comes after a question mark.
    let address = address.split('?').next().unwrap_or_default();
    let address = address.trim_start_matches([':', '/', ' ']).trim();
    if !address.is_ascii() {
        return Err(Refusal::Letter);
    }
    match chain.or_else(|| told(address)).ok_or(Refusal::Chain)? {
        Chain::Bitcoin => bitcoin(address),
        Chain::Ethereum => ethereum(address),
        Chain::Litecoin => litecoin(address),
        Chain::Tron => tron(address),
    }
}

fn chain(word: &str) -> Result<Chain, Refusal> {
    let word = word.trim().to_ascii_lowercase();
    CHAINS.iter().find(|(one, _)| *one == word).map(|(_, chain)| *chain).ok_or(Refusal::Chain)
}

/// The chain that an address has by its form. A `3` is Bitcoin's: Litecoin gave it up for `M`.
fn told(address: &str) -> Option<Chain> {
    let lower = address.to_ascii_lowercase();
    let starts = |prefix: &str| lower.starts_with(prefix);
    if starts("0x") {
        return Some(Chain::Ethereum);
    }
    if starts("bc1") {
        return Some(Chain::Bitcoin);
    }
    if starts("ltc1") {
        return Some(Chain::Litecoin);
    }
    match address.chars().next()? {
        '1' | '3' => Some(Chain::Bitcoin),
        'L' | 'M' => Some(Chain::Litecoin),
        'T' => Some(Chain::Tron),
        _ => None,
    }
}

/// Version byte and 20 bytes of a hash.
fn hash(address: &str) -> Result<(u8, Vec<u8>), Refusal> {
    let payload = base58::decode(address).ok_or(Refusal::Checksum)?;
    match payload.split_first() {
        Some((version, hash)) if hash.len() == 20 => Ok((*version, hash.to_vec())),
        _ => Err(Refusal::Length),
    }
}

fn bitcoin(address: &str) -> Result<String, Refusal> {
    if told(address) == Some(Chain::Bitcoin) && !address.starts_with(['1', '3']) {
        let verified = bech32::verified(address, "bc").ok_or(Refusal::Checksum)?;
        return Ok(format!("btc:{verified}"));
    }
    match hash(address)? {
        (0x00 | 0x05, _) => Ok(format!("btc:{address}")),
        _ => Err(Refusal::Chain),
    }
}

/// A script's hash had the version of Bitcoin's (`3`), and has its own since (`M`): one form for
/// both.
fn litecoin(address: &str) -> Result<String, Refusal> {
    if address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("ltc1")) {
        let verified = bech32::verified(address, "ltc").ok_or(Refusal::Checksum)?;
        return Ok(format!("ltc:{verified}"));
    }
    match hash(address)? {
        (0x30 | 0x32, _) => Ok(format!("ltc:{address}")),
        (0x05, hash) => Ok(format!("ltc:{}", base58::encode(&[&[0x32], hash.as_slice()].concat()))),
        _ => Err(Refusal::Chain),
    }
}

fn tron(address: &str) -> Result<String, Refusal> {
    match hash(address)? {
        (0x41, _) => Ok(format!("tron:{address}")),
        _ => Err(Refusal::Chain),
    }
}

/// EIP-55: a letter is a capital where the digest of the small ones has a nibble of eight or more.
fn ethereum(address: &str) -> Result<String, Refusal> {
    let digits = address.strip_prefix("0x").or_else(|| address.strip_prefix("0X"));
    let digits = digits.unwrap_or(address);
    if digits.len() != 40 {
        return Err(Refusal::Length);
    }
    if !digits.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(Refusal::Letter);
    }
    let lower = digits.to_ascii_lowercase();
    let mixed = digits != lower && digits != digits.to_ascii_uppercase();
    if mixed && digits != mixed_case(&lower) {
        return Err(Refusal::Checksum);
    }
    Ok(format!("eth:0x{lower}"))
}

fn mixed_case(lower: &str) -> String {
    let nibbles = keccak256::digest(lower.as_bytes()).into_iter().flat_map(|b| [b >> 4, b & 15]);
    let cased = |(c, nibble): (char, u8)| if nibble > 7 { c.to_ascii_uppercase() } else { c };
    lower.chars().zip(nibbles).map(cased).collect()
}
