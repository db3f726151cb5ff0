//! The log against an independent tree (`ct-merkle`), published notes, and every single change.

use std::collections::HashMap;

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::*;

/// A tree with the tiles it lies in.
struct Log {
    frontier: Frontier,
    tiles: HashMap<Tile, Vec<u8>>,
}

impl Log {
    fn of(size: u64) -> Self {
        let mut log = Self { frontier: Frontier::default(), tiles: HashMap::new() };
        for number in 0..size {
            let mut hash = leaf(&number.to_be_bytes());
            log.frontier.push(hash);
            let (mut level, mut index) = (0, number);
            loop {
                let tile = log.tiles.entry(Tile { level, number: index / WIDTH }).or_default();
                tile.extend_from_slice(&hash.0);
                let Some(root) = Tile::whole(tile) else { break };
                (level, index, hash) = (level + 1, index / WIDTH, root);
            }
        }
        log
    }

    fn fetch(&self, at: Coordinate) -> Option<Hash> {
        Tile::root(self.tiles.get(&Tile::holding(at))?, at)
    }
}

fn peer(size: u64) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    (0..size).for_each(|number| tree.push(number.to_be_bytes().to_vec()));
    tree
}

#[test]
fn trees_have_the_roots_and_proofs_that_another_implementation_has() {
    for size in (1..70).chain([255, 256, 257, 300, 511, 512, 513, 700]) {
        let (log, peer) = (Log::of(size), peer(size));
        assert_eq!(log.frontier.root().0.as_slice(), peer.root().as_bytes().as_slice(), "{size}");
        for index in (0..size).step_by(1 + usize::try_from(size / 40).unwrap()) {
            let proof = inclusion(index, size, |at| log.fetch(at)).unwrap();
            let bytes: Vec<u8> = proof.iter().flat_map(|h| h.0).collect();
            assert_eq!(bytes, peer.prove_inclusion(usize::try_from(index).unwrap()).as_bytes());
            let own = leaf(&index.to_be_bytes());
            verify_inclusion(own, index, size, log.frontier.root(), &proof).unwrap();
        }
    }
}

#[test]
fn a_tree_is_shown_to_continue_each_earlier_one() {
    let sizes = [0, 1, 2, 3, 4, 7, 8, 100, 255, 256, 257, 300, 600];
    for new in sizes {
        let log = Log::of(new);
        for old in sizes.into_iter().filter(|old| *old <= new) {
            let before = Log::of(old).frontier.root();
            let proof = consistency(old, new, |at| log.fetch(at)).unwrap();
            let root = log.frontier.root();
            verify_consistency(old, before, new, root, &proof).unwrap();
            if old > 0 && old < new {
                let added = usize::try_from(new - old).unwrap();
                let theirs = peer(new).prove_consistency(added);
                let bytes: Vec<u8> = proof.iter().flat_map(|h| h.0).collect();
                assert_eq!(bytes, theirs.as_bytes(), "{old} {new}");
            }
        }
    }
}

#[test]
fn a_proof_with_anything_changed_does_not_hold() {
    let (size, log) = (77, Log::of(77));
    let root = log.frontier.root();
    let proof = inclusion(20, size, |at| log.fetch(at)).unwrap();
    let own = leaf(&20_u64.to_be_bytes());
    let holds = |l, i, s, r, p: &[Hash]| verify_inclusion(l, i, s, r, p).is_ok();
    assert!(holds(own, 20, size, root, &proof));
    assert!(!holds(leaf(b"x"), 20, size, root, &proof));
    assert!(!holds(own, 21, size, root, &proof) && !holds(own, 20, size, own, &proof));
    assert!(!holds(own, 77, size, root, &proof) && !holds(own, 20, size, root, &proof[1..]));
    assert!(!holds(own, 20, size, root, &[proof.as_slice(), &[root]].concat()));
    for at in 0..proof.len() {
        let mut wrong = proof.clone();
        wrong[at].0[at] ^= 1;
        assert!(!holds(own, 20, size, root, &wrong), "{at}");
    }
    let before = Log::of(50).frontier.root();
    let proof = consistency(50, size, |at| log.fetch(at)).unwrap();
    for at in 0..proof.len() {
        let mut wrong = proof.clone();
        wrong[at].0[at] ^= 1;
        assert!(verify_consistency(50, before, size, root, &wrong).is_err(), "{at}");
        wrong.remove(at);
        assert!(verify_consistency(50, before, size, root, &wrong).is_err(), "{at}");
    }
    assert!(verify_consistency(50, root, size, root, &proof).is_err());
    assert_eq!(consistency(78, 77, |_| None), Err(ProofError::Range));
    assert_eq!(inclusion(3, 77, |_| None), Err(ProofError::Missing));
}

#[test]
fn what_a_proof_needs_is_named_before_it_is_made() {
    let log = Log::of(1_000);
    let needs = inclusion_needs(613, 1_000).unwrap();
    let kept: HashMap<_, _> = needs.iter().map(|at| (*at, log.fetch(*at).unwrap())).collect();
    let proof = inclusion(613, 1_000, |at| kept.get(&at).copied()).unwrap();
    let own = leaf(&613_u64.to_be_bytes());
    verify_inclusion(own, 613, 1_000, log.frontier.root(), &proof).unwrap();
    assert!(needs.len() < 20);
    assert!(consistency_needs(600, 1_000).unwrap().len() < 20);
    assert_eq!(Tile { level: 0, number: 3 }.width(1_000), 1_000 - 768);
    assert_eq!(Tile { level: 1, number: 0 }.width(1_000), 3);
}

#[test]
fn a_frontier_is_whole_or_not_at_all() {
    let whole = Log::of(77).frontier;
    let again = Frontier::from_parts(whole.size(), whole.peaks().to_vec()).unwrap();
    assert_eq!(again, whole);
    assert!(Frontier::from_parts(78, whole.peaks()[1..].to_vec()).is_none());
    assert_eq!(Frontier::default().root(), Hash::empty());
}

/// The example of the Go implementation's documentation (`golang.org/x/mod/sumdb/note`).
const KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

#[test]
fn a_published_note_is_verified_and_written_as_it_was() {
    let (key, note) = (Verifier::parse(KEY).unwrap(), Note::parse(NOTE).unwrap());
    assert_eq!(key.verify(&note), Ok(None));
    assert_eq!((key.to_text().as_str(), note.to_text().as_str()), (KEY, NOTE));
    let other = Note { text: note.text.replace("problem", "Problem"), ..note.clone() };
    assert_eq!(key.verify(&other), Err(NoteError::Signature));
    let unsigned = Note { signatures: vec![], ..note };
    assert_eq!(key.verify(&unsigned), Err(NoteError::Unsigned));
    assert!(Verifier::parse(&KEY.replace("c74f20a3", "c74f20a4")).is_err());
    for bad in
        ["", "a", "a\n\n", "a\n\nb\n", "\n\n\u{2014} a AAAA\n", "a\n\n\u{2014} a AAAAAAA=\n\u{7}"]
    {
        assert!(Note::parse(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn a_checkpoint_is_signed_by_its_log_and_by_witnesses() {
    let log = Signer::new("hub.example/audit", &Zeroizing::new([7; 32])).unwrap();
    let witness = Signer::new("member.example", &Zeroizing::new([9; 32])).unwrap();
    let state = Checkpoint {
        origin: "hub.example/audit".into(),
        size: 1_000,
        root: Log::of(10).frontier.root(),
        extensions: vec![],
    };
    let text = state.to_text();
    let note =
        Note { signatures: vec![log.sign(&text), witness.cosign(&text, 1_800_000_000)], text };
    let sent = note.to_text();
    assert_eq!(Checkpoint::open(&sent, &log.verifier()).unwrap(), state);
    let key = Verifier::parse(&witness.witness_verifier().to_text()).unwrap();
    assert_eq!(key.verify(&Note::parse(&sent).unwrap()), Ok(Some(1_800_000_000)));
    let forged = sent.replace("\n1000\n", "\n1001\n");
    assert!(Checkpoint::open(&forged, &log.verifier()).is_err());
    assert!(key.verify(&Note::parse(&forged).unwrap()).is_err());
    for bad in ["a\n01\n", "a\n1\nx\n", "\n1\n", "a\n1"] {
        assert!(Checkpoint::parse(bad).is_err(), "{bad:?}");
    }
    assert!(Signer::new("two words", &Zeroizing::new([7; 32])).is_err());
    assert!(!format!("{log:?}").contains('7'));
}
