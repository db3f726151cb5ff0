//! A hub with ill intent, between the hub's program and those of custodians and members. It has no key of
//! anybody's but what a test gives it.
//!
//! Not here: how it comes between (`between`), what it tries ([`ceremony`], [`answers`], [`shown`]), the crates
//! against a hub in memory (`keys`, `flow`, `canaries` there).

mod answers;
mod between;
mod ceremony;
mod shown;

use base64::engine::general_purpose::STANDARD;
use between::{Answer, Asked, Evil};
use private_match::ceremony::{Ceremony, Terms};
use private_match::identity::Identity;
use private_match::{Chance, key_file};
use whatson_custodian::agreement::Text;

use super::{CUSTODIANS, Custodian, Ground, MEMBERS};
use crate::hub::Random;
use crate::process::{Ended, Server, ended};

/// A key that nobody but the hub holds, in the statement of three custodians that it made up.
fn own_key(terms: &Terms, chance: &dyn Chance) -> Vec<u8> {
    let all: Vec<_> = (0..3).map(|_| Identity::generate(chance).unwrap()).collect();
    let keys = all.iter().map(|one| one.keys().clone()).collect();
    let terms = Terms::new(terms.scope().clone(), terms.threshold(), keys).unwrap();
    let begin = |(number, own)| Ceremony::begin(terms.clone(), 1, number, own, chance).unwrap();
    let mut each: Vec<Ceremony> = (1..).zip(&all).map(begin).collect();
    let mail = |each: &[Ceremony], to: u16| -> Vec<Vec<u8>> {
        let others = (1..).zip(each).filter(|(number, _)| *number != to);
        let sent = others.flat_map(|(_, one)| one.outgoing());
        sent.filter(|one| one.to.is_none_or(|of| of == to)).map(|one| one.bytes.to_vec()).collect()
    };
    let first = [1, 2, 3].map(|to| mail(&each, to));
    for ((one, own), mail) in each.iter_mut().zip(&all).zip(&first) {
        one.receive_round_one(mail, own, chance).unwrap();
    }
    let second = [1, 2, 3].map(|to| mail(&each, to));
    for ((one, own), mail) in each.iter_mut().zip(&all).zip(&second) {
        one.receive_round_two(mail, own).unwrap();
    }
    each[0].receive_statements(&mail(&each, 1)).unwrap().statement().to_bytes()
}

/// Keys as a text has them.
fn hex(of: &Identity) -> String {
    whatson_custodian::agreement::to_hex(&of.keys().to_bytes())
}

impl Ground {
    /// The keys in a custodian's folder.
    fn keys_of(&self, who: &str) -> Identity {
        let text = std::fs::read_to_string(self.path(who).join(whatson_custodian::KEYS)).unwrap();
        key_file::read(&text, None).unwrap()
    }

    /// The ceremony as the agreement has it.
    fn terms(&self, hub: &Server) -> Terms {
        Text::read(&self.get(hub, MEMBERS[0], "text")).unwrap().ceremony(1).unwrap()
    }

    /// A member's program tokenises these telephone numbers through the hub at this address.
    fn tokenise(&self, who: &str, url: &str, phones: &[&str], more: &[&str]) -> Ended {
        let file = self.path(&format!("{who}.csv"));
        let rows: String = phones.iter().map(|phone| format!("{who} {phone},{phone}\n")).collect();
        std::fs::write(&file, format!("reference,phone\n{rows}")).unwrap();
        let words = ["tokenise", file.to_str().unwrap()];
        ended(self.member(who, url, &words, &[&["--quiet"], more].concat()))
    }
}

/// An agreement that all signed, and the hub of it.
async fn signed() -> (Ground, Server, Random) {
    let ground = Ground::make(|_| ()).await;
    let hub = ground.hub();
    ground.sign(&format!("http://{}", hub.address), |_, command| ended(command));
    (ground, hub, Random::new(super::now()))
}

/// Custodians that have a key, confirmed both members, and answered each of them once, with 64 elements.
fn at_work(ground: &Ground, hub: &Server, url: &str) -> [Custodian; 3] {
    let all = CUSTODIANS.map(|who| ground.serve(who, url));
    ground.key();
    for who in CUSTODIANS {
        MEMBERS.iter().for_each(|member| ground.confirm(who, member));
    }
    for asker in MEMBERS.map(|member| ground.asker(hub, member)) {
        for (who, at) in CUSTODIANS.into_iter().zip(&all) {
            let number = asker.number(&ground.path(who));
            asker.until((&at.door, number), &asker.request(number), Ok(64));
        }
    }
    all
}
