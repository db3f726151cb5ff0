//! How much a member can guess, alone and with custodians that help it: as much as the protocol says, and
//! not one identifier more.
//!
//! The member is one who keeps to nothing: it sends as few elements as it likes, asks whom it likes, and puts
//! together whatever it gets. The custodians are real ones with their own shares and ledgers.
//!
//! Not here: the count itself (`answering`), members that are honest.

use private_match::batch::{Batch, Checked, SMALLEST};
use private_match::input::{Inputs, Pepper};
use private_match::message;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRequest};
use private_match::proof::Proof;
use private_match::threshold::{Evaluated, KeySet, Share};
use zeroize::Zeroizing;

use super::scene::{SLUG, Scene};
use super::{DAY, NOW, chance};

/// What a custodian evaluates for a member on the first day: the first load, and that of the day.
const BUDGET: usize = 1_001 + 128;

/// A member that guesses.
struct Guesser {
    scene: Scene,
    /// All shares, to know what a right answer is; of corrupt custodians, to answer with.
    shares: Vec<Share>,
    keys: KeySet,
    statement: [u8; 32],
    now: u64,
    nonce: u64,
    /// What is left at each honest custodian; the running count tells it.
    left: [usize; 3],
    /// Identifiers that were guessed.
    guessed: usize,
}

impl Guesser {
    async fn new() -> Self {
        let mut scene = Scene::ready().await;
        let terms = scene.hub.open().terms();
        let mut shares = vec![];
        for seat in &mut scene.seats {
            let key = seat.on().custodian.folder().key(SLUG, 1, &terms).await.unwrap();
            shares.push(Share::new(key.custodian(), key.share()).unwrap());
        }
        let signed = scene.hub.open().signed_statement();
        let (keys, statement) = (signed.statement().keys().unwrap(), signed.digest());
        Self { scene, shares, keys, statement, now: NOW, nonce: 0, left: [BUDGET; 3], guessed: 0 }
    }

    /// Blinded identifiers that nobody guessed before.
    fn batch(&mut self) -> Batch {
        self.nonce += 1;
        let pepper = Pepper::new(Zeroizing::new([7; 32]));
        let inputs = Inputs::new(SLUG, 1, &pepper, "phone").unwrap();
        let one = |n: u64| inputs.input(format!("+3598{:08}", self.nonce * 100 + n).as_bytes());
        let all = (0..SMALLEST as u64).map(|n| one(n).unwrap()).collect();
        Batch::blind(all, &*chance(self.nonce)).unwrap()
    }

    /// Asks an honest custodian for the first so many of a batch; what it answers is right, or nothing but
    /// that the budget is spent.
    async fn ask(&mut self, at: usize, batch: &Batch, count: usize) -> Option<Evaluated> {
        self.nonce += 1;
        let mut nonce = [0; 16];
        nonce[..8].copy_from_slice(&self.nonce.to_be_bytes());
        let (elements, custodian) =
            (batch.elements()[..count].to_vec(), u16::try_from(at).unwrap() + 1);
        let request = EvaluationRequest {
            statement: self.statement,
            custodian,
            nonce,
            time: self.now,
            elements: elements.clone(),
        };
        let scope = self.scene.scope(1);
        let request = message::sign(&scope, &request, &self.scene.members[0]).unwrap();
        let own = self.scene.seats[at].on().custodian.clone();
        match own.service().answer(&request, self.now).await {
            Ok(told) => {
                let keys = own.identity().keys();
                let answer =
                    message::open::<EvaluationAnswer>(&told.message, &scope, keys).unwrap().body;
                let right = self.evaluate(at, &elements);
                assert_eq!(answer.elements, right.elements);
                self.left[at] -= count;
                let proof = Proof::from_bytes(&answer.proof).unwrap();
                Some(Evaluated { elements: answer.elements, proof })
            }
            Err(none) => {
                assert_eq!(none.why.word(), "budget-spent");
                None
            }
        }
    }

    /// What a custodian's share makes of elements.
    fn evaluate(&self, at: usize, elements: &[[u8; 32]]) -> Evaluated {
        self.shares[at].evaluate(elements, &[0; 32], &*chance(3)).unwrap()
    }

    /// Guesses until nothing is left, asking two custodians for each: corrupt ones first, who ask for
    /// nothing, then the honest ones with the most left.
    async fn guess(&mut self, corrupt: &[usize]) {
        loop {
            let mut honest: Vec<usize> = (0..3).filter(|at| !corrupt.contains(at)).collect();
            honest.sort_by_key(|at| std::cmp::Reverse(self.left[*at]));
            honest.truncate(2 - corrupt.len());
            let least = honest.iter().map(|at| self.left[*at]).min().unwrap();
            if least == 0 {
                return;
            }
            // Ever less towards the end, so that what is left is spread evenly.
            let count = SMALLEST.min(least.div_ceil(2));
            let batch = self.batch();
            let mut answers = vec![];
            for at in corrupt {
                answers.push((*at, self.evaluate(*at, &batch.elements()[..count])));
            }
            for at in honest {
                let answer = self.ask(at, &batch, count).await;
                answers.push((at, answer.expect("there is as much left")));
            }
            if count == SMALLEST {
                self.is_right(&batch, &answers);
            }
            self.guessed += count;
        }
    }

    /// Two such answers are the tokens of the identifiers, as any other two custodians have them.
    fn is_right(&self, batch: &Batch, answers: &[(usize, Evaluated)]) {
        let check = |at: usize, answer: &Evaluated| {
            batch.check(&self.keys, u16::try_from(at).unwrap() + 1, answer).unwrap()
        };
        let tokens = |all: &[Checked]| {
            let outputs = batch.finish(&self.keys, all).unwrap();
            outputs.iter().map(|one| one.token()).collect::<Vec<_>>()
        };
        let got: Vec<Checked> = answers.iter().map(|(at, answer)| check(*at, answer)).collect();
        let others = [0, 1].map(|at| check(at, &self.evaluate(at, batch.elements())));
        assert_eq!(tokens(&got), tokens(&others));
    }

    /// Of one more identifier, how many honest custodians still answer anything.
    async fn one_more(&mut self, corrupt: &[usize]) -> usize {
        let (batch, mut answered) = (self.batch(), 0);
        for at in (0..3).filter(|at| !corrupt.contains(at)) {
            answered += usize::from(self.ask(at, &batch, 1).await.is_some());
        }
        answered
    }
}

#[tokio::test]
async fn a_member_alone_guesses_as_much_as_all_budgets_by_the_threshold_and_not_one_more() {
    let mut guesser = Guesser::new().await;
    guesser.guess(&[]).await;
    assert_eq!(guesser.guessed, 3 * BUDGET / 2);
    // What is left over of an odd sum is one answer too few for a token.
    assert_eq!(guesser.one_more(&[]).await, 3 * BUDGET % 2);
    assert_eq!((guesser.one_more(&[]).await, guesser.left), (0, [0; 3]));
    // The next day has its own, and no more.
    guesser.now = NOW + DAY;
    guesser.scene.set_clock(guesser.now);
    guesser.scene.rounds(2).await;
    (guesser.left, guesser.guessed) = ([128; 3], 0);
    guesser.guess(&[]).await;
    assert_eq!((guesser.guessed, guesser.one_more(&[]).await), (3 * 128 / 2, 0));
}

#[tokio::test]
async fn a_member_with_one_corrupt_custodian_guesses_as_much_as_the_honest_ones_allow() {
    for corrupt in [0, 2] {
        let mut guesser = Guesser::new().await;
        guesser.guess(&[corrupt]).await;
        // n - t + 1 of them are honest, and one of them is enough with the corrupt one.
        assert_eq!(guesser.guessed, 2 * BUDGET);
        assert_eq!(guesser.one_more(&[corrupt]).await, 0);
    }
}
