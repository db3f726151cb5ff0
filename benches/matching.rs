//! What private matching costs: a custodian beside the `voprf` crate, and the member's side, in CPU time
//! of one core. Prints one line of JSON; `benches/run matching` calls it.
//!
//! Not here: files, custodians at work, matching in a database; wording (matching.py).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark that fails has to end"
)]

use std::hint::black_box;

use private_match::Chance;
use private_match::batch::Batch;
use private_match::input::{Input, Inputs, Pepper};
use private_match::threshold::{KeySet, Share};
use rand_core::{OsRng, RngCore as _};
use voprf::{BlindedElement, Ristretto255, VoprfServer};
use zeroize::Zeroizing;

/// Elements of a batch.
const SIZE: usize = 1_024;
/// Batches of a round, of which the quickest counts.
const BATCHES: u32 = 16;
const ROUNDS: usize = 5;

struct Machine;

impl Chance for Machine {
    fn fill(&self, bytes: &mut [u8]) {
        OsRng.fill_bytes(bytes);
    }
}

/// Microseconds of CPU an element of `work`, which does one batch.
fn cost(mut work: impl FnMut()) -> f64 {
    let cpu = || {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        told.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e3
    };
    let round = |_| {
        let before = cpu();
        (0..BATCHES).for_each(|_| work());
        (cpu() - before) / f64::from(BATCHES) / SIZE as f64
    };
    (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min)
}

/// The way that `curve25519-dalek` takes on this machine, as it was built.
fn path() -> &'static str {
    #[cfg(target_arch = "x86_64")]
    {
        let wide = is_x86_feature_detected!("avx512ifma") && is_x86_feature_detected!("avx512vl");
        match (wide && cfg!(curve25519_dalek_backend = "avx512"), is_x86_feature_detected!("avx2"))
        {
            (true, _) => "AVX-512 IFMA",
            (false, true) => "AVX2",
            _ => "portable",
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    "portable"
}

fn share(index: u16, value: u8) -> Share {
    let mut bytes = [0; 32];
    bytes[0] = value;
    Share::new(index, &Zeroizing::new(bytes)).unwrap()
}

#[expect(clippy::print_stdout, reason = "a benchmark talks to its user")]
fn main() {
    // The line through 5 at zero, 7 at one, 9 at two: a key of which two of three are enough.
    let shares = [share(1, 7), share(2, 9), share(3, 11)];
    let whole = share(1, 5).public().key;
    let keys = KeySet::new(2, whole, shares.iter().map(Share::public).collect()).unwrap();
    let pepper = Pepper::new(Zeroizing::new([1; 32]));
    let scope = Inputs::new("bench", 1, &pepper, "phone").unwrap();
    let phone = |n: usize| scope.input(format!("+3598{n:08}").as_bytes()).unwrap();
    let inputs: Vec<Input> = (0..SIZE).map(phone).collect();
    let batch = || Batch::blind(inputs.clone(), &Machine).unwrap();
    let asked = batch();
    let answers =
        [0, 1].map(|n: usize| shares[n].evaluate(asked.elements(), b"", &Machine).unwrap());
    let checked = || [0, 1].map(|n| asked.check(&keys, [1, 2][n], &answers[n]).unwrap());

    let blind = cost(|| drop(black_box(batch())));
    let evaluate =
        cost(|| drop(black_box(shares[0].evaluate(asked.elements(), b"", &Machine).unwrap())));
    let check = cost(|| drop(black_box(checked())));
    let known = checked();
    let finish = cost(|| drop(black_box(asked.finish(&keys, &known).unwrap())));

    let server = VoprfServer::<Ristretto255>::new(&mut OsRng).unwrap();
    let peer = cost(|| {
        let read = |bytes| BlindedElement::<Ristretto255>::deserialize(bytes).unwrap();
        let blinded: Vec<_> = asked.elements().iter().map(|bytes| read(bytes)).collect();
        let told = server.batch_blind_evaluate(&mut OsRng, &blinded).unwrap();
        let elements: Vec<_> = told.messages.iter().map(|element| element.serialize()).collect();
        black_box((elements, told.proof.serialize()));
    });
    println!(
        "{{\"path\":\"{}\",\"evaluate\":{evaluate},\"voprf\":{peer},\"blind\":{blind},\
         \"check\":{check},\"finish\":{finish}}}",
        path()
    );
}
