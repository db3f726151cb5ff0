//! The two tasks of an agreement, which go on whatever happens: one follows the hub, one tells.
//!
//! Not here: a round of either (`rounds`, `telling`), starting them (`engine`).

use std::time::Duration;

use private_match::Chance;
use tokio::sync::watch;

use super::LOOK;
use crate::rounds::Rounds;
use crate::telling::Telling;
use crate::way::{News, Way};

/// How long the hub holds a poll, in seconds.
const WAIT: u8 = 25;
/// Longest time between two looks at what is to be told.
const TELL: Duration = Duration::from_secs(30);
/// Longest time between two tries while the hub is away, in seconds.
const SLOWEST: u32 = 60;

/// Follows an agreement at the hub, ever more slowly while the hub is away.
pub(super) async fn follow<W: Way>(mut rounds: Rounds<W>) {
    let mut failures = 0_u32;
    loop {
        let (began, slug) = (tokio::time::Instant::now(), rounds.slug().to_owned());
        match rounds.round(WAIT).await {
            Ok(brought) => {
                if failures > 0 {
                    rounds.custodian().hear(&News::Back { agreement: slug });
                }
                failures = 0;
                // A hub that does not hold polls is not asked more than once a second for nothing.
                if !brought {
                    tokio::time::sleep_until(began + LOOK).await;
                }
            }
            Err(why) => {
                failures = failures.saturating_add(1);
                if failures.is_power_of_two() {
                    let code = why.word().to_owned();
                    rounds.custodian().hear(&News::Trouble { agreement: slug, code });
                }
                tokio::time::sleep(pause(failures, rounds.custodian().chance())).await;
            }
        }
    }
}

/// Tells how things stand: when the operator changed something, when others did, and now and then.
pub(super) async fn tell_on<W: Way>(mut telling: Telling<W>, mut changes: watch::Receiver<u64>) {
    let custodian = telling.custodian().clone();
    let mut failures = 0_u32;
    loop {
        let stirred = custodian.0.stirred.notified();
        match telling.round().await {
            Ok(()) => failures = 0,
            Err(why) => {
                failures = failures.saturating_add(1);
                if failures.is_power_of_two() {
                    let (agreement, code) = (telling.slug().to_owned(), why.word().to_owned());
                    custodian.hear(&News::Trouble { agreement, code });
                }
            }
        }
        let most = if failures == 0 { TELL } else { pause(failures, custodian.chance()) };
        tokio::select! {
            () = stirred => {}
            gone = changes.changed() => if gone.is_err() { return },
            () = tokio::time::sleep(most) => {}
        }
    }
}

/// How long to wait after as many failures: twice as long each time, and nobody at the same moment.
fn pause(failures: u32, chance: &dyn Chance) -> Duration {
    let seconds = 1_u32.checked_shl(failures.saturating_sub(1)).unwrap_or(SLOWEST).min(SLOWEST);
    let mut byte = [0];
    chance.fill(&mut byte);
    Duration::from_secs(seconds.into()).mul_f64(0.5 + f64::from(byte[0]) / 512.0)
}
