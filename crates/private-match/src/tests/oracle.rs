//! The `voprf` crate on the other side: its server with our member, its client with our custodian.
//!
//! Not here: splitting the key, which it does not know.

use voprf::{BlindedElement, EvaluationElement, Ristretto255, VoprfClient, VoprfServer};
use zeroize::Zeroizing;

use super::raw;
use crate::batch::Batch;
use crate::chance::Generator;
use crate::chance::tests::chance;
use crate::proof::Proof;
use crate::threshold::{Evaluated, KeySet, PublicShare, Share};

type Server = VoprfServer<Ristretto255>;
type Client = VoprfClient<Ristretto255>;

fn inputs() -> Vec<Vec<u8>> {
    (0..100_u16).map(|n| n.to_be_bytes().repeat(usize::from(n) + 1)).collect()
}

#[test]
fn a_member_of_ours_is_answered_by_another_s_server() {
    let chance = chance(11);
    let server = Server::new(&mut Generator(&chance)).unwrap();
    let key: [u8; 32] = server.get_public_key().compress().to_bytes();
    let keys = KeySet::new(1, key, vec![PublicShare { index: 1, key }]).unwrap();
    let batch = Batch::blind(inputs().iter().map(|i| raw(i)).collect(), &chance).unwrap();
    let asked: Vec<_> =
        batch.elements().iter().map(|e| BlindedElement::deserialize(e).unwrap()).collect();
    let told = server.batch_blind_evaluate(&mut Generator(&chance), &asked).unwrap();
    let elements = told.messages.iter().map(|e| e.serialize().into()).collect();
    let proof: [u8; 64] = told.proof.serialize().into();
    let answer = Evaluated { elements, proof: Proof::from_bytes(&proof).unwrap() };
    let checked = batch.check(&keys, 1, &answer).unwrap();
    let outputs = batch.finish(&keys, &[checked]).unwrap();
    for (output, input) in outputs.iter().zip(inputs()) {
        assert_eq!(output.bytes()[..], server.evaluate(&input).unwrap()[..]);
    }
}

#[test]
fn another_s_client_is_answered_by_a_custodian_of_ours() {
    let chance = chance(12);
    let server = Server::new(&mut Generator(&chance)).unwrap();
    let secret: [u8; 32] = server.serialize()[..32].try_into().unwrap();
    let share = Share::new(1, &Zeroizing::new(secret)).unwrap();
    let begun: Vec<_> = inputs()
        .iter()
        .map(|input| Client::blind(input, &mut Generator(&chance)).unwrap())
        .collect();
    let asked: Vec<[u8; 32]> = begun.iter().map(|b| b.message.serialize().into()).collect();
    let answer = share.evaluate(&asked, b"request", &chance).unwrap();
    let told: Vec<_> =
        answer.elements.iter().map(|e| EvaluationElement::deserialize(e).unwrap()).collect();
    let proof = voprf::Proof::deserialize(&answer.proof.bytes()).unwrap();
    let clients: Vec<_> = begun.into_iter().map(|b| b.state).collect();
    let all = inputs();
    let key = server.get_public_key();
    let outputs = Client::batch_finalize(&all, &clients, &told, &proof, key).unwrap();
    for (output, input) in outputs.zip(&all) {
        assert_eq!(output.unwrap(), server.evaluate(input).unwrap());
    }
}
