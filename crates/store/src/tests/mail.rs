//! Mail: kept, tried, ended, counted, forgotten.
//!
//! Not here: what is sealed, and when a mail is tried again (`whatson/tests/it/mail.rs`).

use super::*;
use crate::mail::{self, New};

fn letter(n: u128, created: i64) -> New {
    New {
        id: id(n),
        kind: "invitation",
        lang: "bg".into(),
        recipient: vec![7; 32],
        sealed: vec![1, 2, 3],
        created: Moment(created),
    }
}

#[tokio::test]
async fn a_mail_is_tried_by_one_program_and_nothing_sealed_stays() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        for (n, created) in [(1, 10), (2, 11), (3, 12)] {
            mail::insert(&mut tx, &letter(n, created)).await.unwrap();
        }
        assert!(mail::due(&mut tx, Moment(9), 9).await.unwrap().is_empty());
        let due = mail::due(&mut tx, Moment(11), 9).await.unwrap();
        assert_eq!(due.iter().map(|d| d.id).collect::<Vec<_>>(), [id(1), id(2)]);
        assert_eq!(mail::due(&mut tx, Moment(99), 1).await.unwrap().len(), 1);
        let first = &due[0];
        let (kind, lang) = (first.kind.as_str(), first.lang.as_str());
        assert_eq!((kind, lang, &first.sealed[..]), ("invitation", "bg", &[1, 2, 3][..]));
        assert_eq!((first.attempts, first.next, first.created), (0, Moment(10), Moment(10)));
        assert!(mail::claim(&mut tx, first, Moment(70)).await.unwrap());
        assert!(!mail::claim(&mut tx, first, Moment(70)).await.unwrap(), "one was quicker");
        let again = mail::due(&mut tx, Moment(70), 9).await.unwrap();
        let again = again.iter().find(|d| d.id == id(1)).unwrap();
        assert_eq!((again.attempts, again.next), (1, Moment(70)));
        mail::end(&mut tx, id(1), Some(Moment(71))).await.unwrap();
        assert!(!mail::claim(&mut tx, again, Moment(80)).await.unwrap(), "it is over");
        mail::end(&mut tx, id(2), None).await.unwrap();
        mail::end(&mut tx, id(2), Some(Moment(72))).await.unwrap();
        let counts = mail::counts(&mut tx).await.unwrap();
        let wanted = [("failed", 1), ("sent", 1), ("waiting", 1)].map(|(s, n)| (s.to_owned(), n));
        assert_eq!(counts, wanted);
        let sql = "SELECT count(*) AS n FROM mail WHERE length(sealed) > 0";
        assert_eq!(tx.number(sql, vec![]).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn mails_to_somebody_are_counted_for_a_time_and_forgotten() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        for (n, created) in [(1, 10), (2, 20), (3, 30)] {
            mail::insert(&mut tx, &letter(n, created)).await.unwrap();
        }
        mail::end(&mut tx, id(1), Some(Moment(11))).await.unwrap();
        mail::end(&mut tx, id(2), None).await.unwrap();
        let mut to = async |whom: u8, since| {
            mail::count_to(&mut tx, &[whom; 32], Moment(since)).await.unwrap()
        };
        assert_eq!((to(7, 9).await, to(7, 10).await, to(8, 0).await), (3, 2, 0));
        mail::sweep(&mut tx, Moment(20), Moment(10)).await.unwrap();
        assert_eq!(mail::count_to(&mut tx, &[7; 32], Moment(0)).await.unwrap(), 2);
        mail::sweep(&mut tx, Moment(99), Moment(99)).await.unwrap();
        let counts = mail::counts(&mut tx).await.unwrap();
        assert_eq!(counts, [("waiting".to_owned(), 1)], "what waits stays");
        let due = mail::due(&mut tx, Moment(99), 9).await.unwrap();
        assert_eq!(due[0].sealed, [1, 2, 3]);
    })
    .await;
}
