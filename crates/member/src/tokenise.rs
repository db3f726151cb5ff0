//! Tokens for a file: read, spelled canonically, evaluated in batches, written to the store.
//!
//! Everything has a bound, so that memory stays flat whatever the file's length: a few chunks of rows, a few
//! batches in flight. What is in the store is not evaluated again. Identifiers that occur more than once are
//! evaluated once; each record has its own deposit.
//!
//! Not here: handing the deposits in (`deposit`), the columns (`table`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::{BufReader, Read};
use std::sync::Arc;

use private_match::canonical::{Context, Country, Type};
use private_match::input::{Inputs, Pepper};
use private_match::output::Output;
use tokio::sync::mpsc;
use tokio::task::{JoinSet, spawn_blocking};
use whatson_domain::agreement::HitPolicy;
use zeroize::Zeroizing;

use self::evaluation::{Evaluation, sizes};
use self::forms::{Forms, Wanted};
use self::gauge::{Gauge, Ticket};
use self::making::Making;
use crate::custodians::Custodians;
use crate::event::{Event, Taken, Tell, nobody};
use crate::month;
use crate::session::{Epoch, Session};
use crate::store::entry::Held;
use crate::store::flight::Flight;
use crate::store::{Look, Store};
use crate::table::{Expiry, Record, Table};
use crate::{MemberError, base, canary, random};

pub(crate) mod evaluation;
pub(crate) mod forms;
pub mod gauge;
mod making;
mod need;

pub(crate) use need::most;
pub use need::need;

/// Identifiers of a full batch.
const BATCH: usize = private_match::batch::LARGEST;
/// Cells of a chunk of rows.
const CHUNK: usize = 1_024;
/// Chunks that are read ahead, and those that are spelled at once.
const CHUNKS: usize = 2;
/// Batches in flight: with two custodians each has two to four of them.
const IN_FLIGHT: usize = 4;
/// Seconds after which a batch is not asked again as it was: custodians count it anew after a day.
const FLIGHT_MAX: u64 = 23 * 3_600;
/// Identifiers that wait for their output at the most.
const WAITING_MAX: usize = 16_384;

/// What a run is told.
#[derive(Clone)]
pub struct Options {
    /// The country of national telephone numbers.
    pub region: Option<Country>,
    /// Whom it is told.
    pub tell: Tell,
    /// Counts what is held in memory.
    pub gauge: Gauge,
    /// The file that is kept in step, and the number of this look at it.
    pub follow: Option<(Look, i64)>,
    /// Whether identifiers that test the hub go along with what is handed in.
    pub canaries: bool,
}

impl Options {
    /// For a file that is read once.
    #[must_use]
    pub fn new(region: Option<Country>, tell: Tell, canaries: bool) -> Self {
        Self { region, tell, gauge: Gauge::default(), follow: None, canaries }
    }
}

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows read, without the header and empty lines.
    pub rows: u64,
    /// Identifiers that have a token now.
    pub taken: u64,
    /// Identifiers that had one.
    pub held: u64,
    /// Rows and cells that were refused.
    pub refused: u64,
    /// Identifiers that custodians were asked for.
    pub evaluated: u64,
}

/// Makes tokens for a file.
///
/// # Errors
///
/// [`MemberError`]; what was evaluated until then stays in the store.
pub async fn run(
    session: &Session,
    epoch: &Epoch,
    pepper: &Pepper,
    from: impl Read + Send + 'static,
    options: Options,
) -> Result<Summary, MemberError> {
    if options.canaries && session.signed.text.agreement.terms.hits != HitPolicy::Both {
        return Err(MemberError::NoCanaries);
    }
    let mut run = Run::new(session, epoch, pepper, options.clone()).await?;
    run.resume().await?;
    let (send, mut receive) = mpsc::channel(CHUNKS);
    let expiry = expiry(session);
    let reading = spawn_blocking(move || read(from, expiry, &options, &send));
    let forms = run.forms.clone();
    let (mut spelling, mut is_open) = (JoinSet::new(), true);
    loop {
        if !is_open && spelling.is_empty() {
            run.flush().await?;
            if run.tasks.is_empty() {
                break;
            }
        }
        let has_room = run.tasks.len() < IN_FLIGHT && run.waiting < WAITING_MAX;
        if !has_room && run.tasks.is_empty() {
            run.flush().await?;
        }
        tokio::select! {
            Some(done) = run.tasks.join_next(), if !run.tasks.is_empty() => {
                let (flight, outputs) = done.map_err(|_| MemberError::Work)?;
                run.evaluated(flight, outputs?).await?;
            }
            Some(read) = spelling.join_next(), if has_room && !spelling.is_empty() => {
                let (wanted, refused) = read.map_err(|_| MemberError::Work)?;
                run.summary.refused += refused;
                run.take(wanted).await?;
            }
            chunk = receive.recv(), if is_open && has_room && spelling.len() < CHUNKS => match chunk {
                Some(chunk) => {
                    let forms = forms.clone();
                    spelling.spawn_blocking(move || forms.read(chunk));
                }
                None => is_open = false,
            },
        }
    }
    let (rows, refused) = reading.await.map_err(|_| MemberError::Work)??;
    if run.options.canaries {
        run.canaries().await?;
    }
    Ok(Summary { rows, refused: run.summary.refused + refused, ..run.summary })
}

/// When records expire that say nothing of it, and may at the latest.
fn expiry(session: &Session) -> Expiry {
    let now = month::of(session.now());
    let retention = session.signed.text.agreement.terms.retention;
    Expiry { now, last: now + u32::from(retention) }
}

/// The types of identifiers that the agreement has.
fn types(session: &Session) -> Vec<Type> {
    let terms = &session.signed.text.agreement.terms;
    terms.types.iter().filter_map(|of| Type::from_word(of.word())).collect()
}

/// What reading forms takes.
fn forms(session: &Session, epoch: &Epoch, options: &Options) -> Forms {
    Forms {
        store: session.means.store.clone(),
        place: epoch.place.clone(),
        context: Context { region: options.region },
        types: types(session),
        tell: Arc::clone(&options.tell),
    }
}

/// Reads a file in chunks of rows; returns how many there were, and how many were refused as a whole.
fn read(
    from: impl Read,
    expiry: Expiry,
    options: &Options,
    to: &mpsc::Sender<Vec<(Record, Ticket)>>,
) -> Result<(u64, u64), MemberError> {
    let mut table = Table::open(BufReader::with_capacity(64 << 10, from), expiry)?;
    if !table.unused.is_empty() {
        (options.tell)(Event::Unused(std::mem::take(&mut table.unused)));
    }
    let (mut rows, mut refused, mut cells, mut chunk) = (0, 0, 0, vec![]);
    loop {
        let next = table.next_record()?;
        let is_end = next.is_none();
        match next {
            Some(Ok(record)) => {
                rows += 1;
                cells += record.cells.len();
                chunk.push((record, options.gauge.ticket()));
            }
            Some(Err(why)) => {
                rows += 1;
                refused += 1;
                let status = Taken::Refused(why.reason);
                (options.tell)(Event::Row { row: why.row, column: why.column.into(), status });
            }
            None => {}
        }
        if cells >= CHUNK || is_end {
            (options.tell)(Event::Progress { rows, bytes: table.bytes() });
            cells = 0;
            // Nobody receives when the run ended for another reason, which is told instead.
            if to.blocking_send(std::mem::take(&mut chunk)).is_err() || is_end {
                return Ok((rows, refused));
            }
        }
    }
}

type Outputs = Vec<(Look, Output)>;
/// Canonical forms by their digests.
type Pile = Vec<(Look, Zeroizing<Vec<u8>>)>;

/// A run under way.
struct Run {
    store: Store,
    epoch: Arc<Epoch>,
    evaluation: Arc<Evaluation>,
    forms: Forms,
    making: Making,
    inputs: HashMap<Type, Arc<Inputs>>,
    options: Options,
    /// The identifiers that wait for their output, with all who want it.
    pending: HashMap<Look, Vec<Wanted>>,
    /// Those of them that are in no batch yet.
    piles: BTreeMap<Type, Pile>,
    waiting: usize,
    /// Batches in flight, by their rows.
    tasks: JoinSet<(i64, Result<Outputs, MemberError>)>,
    summary: Summary,
    /// Entries that stand, those to come among them, and how many may.
    standing: u64,
    /// Those to come, so that what a file says twice is counted once.
    coming: HashSet<Look>,
    most: u32,
    now: month::Month,
}

impl Run {
    async fn new(
        session: &Session,
        epoch: &Epoch,
        pepper: &Pepper,
        options: Options,
    ) -> Result<Self, MemberError> {
        let (store, text) = (session.means.store.clone(), &session.signed.text);
        let terms = &text.agreement.terms;
        let inputs = types(session).into_iter().map(|sort| {
            let inputs =
                Inputs::new(&epoch.place.agreement, epoch.place.epoch, pepper, sort.word());
            Ok((sort, Arc::new(inputs.map_err(|_| MemberError::OtherText)?)))
        });
        let inputs = inputs.collect::<Result<_, MemberError>>()?;
        let custodians = Custodians::new(text, Arc::clone(&options.tell));
        let forms = forms(session, epoch, &options);
        let epoch = Arc::new(epoch.clone());
        let making = Making {
            place: epoch.place.clone(),
            member: base::hex(&session.identity().keys().id().0),
            machine: Arc::clone(&session.means.machine),
            store: store.clone(),
        };
        let standing = store.standing(&epoch.place).await?;
        let evaluation = Evaluation::new(session.clone(), Arc::clone(&epoch), custodians);
        Ok(Self {
            store,
            epoch,
            evaluation: Arc::new(evaluation),
            forms,
            making,
            inputs,
            options,
            pending: HashMap::new(),
            piles: BTreeMap::new(),
            waiting: 0,
            tasks: JoinSet::new(),
            summary: Summary::default(),
            standing,
            coming: HashSet::new(),
            most: terms.list_max,
            now: month::of(session.now()),
        })
    }

    /// Takes identifiers that were spelled: what is in the store is done, the rest waits for its output.
    async fn take(&mut self, wanted: Vec<Wanted>) -> Result<(), MemberError> {
        let looks: Vec<Look> = wanted.iter().map(|one| one.look).collect();
        let held = self.store.held(&looks).await?;
        let (held, wanted) = self.divided(wanted, &held).await?;
        for one in &held {
            self.told(one, Taken::Held);
        }
        self.summary.held += count(held.len());
        let idents: Vec<Look> = wanted.iter().map(|one| one.ident).collect();
        let known = self.store.outputs(&idents).await?;
        let mut ready = vec![];
        for one in wanted {
            match known.get(&one.ident) {
                Some(output) => ready.push((one, output.clone())),
                None => self.wait(one),
            }
        }
        self.write(vec![], ready).await?;
        for sort in self.piles.keys().copied().collect::<Vec<_>>() {
            while self.piles.get(&sort).is_some_and(|pile| pile.len() >= BATCH) {
                self.send(sort, BATCH).await?;
            }
        }
        Ok(())
    }

    /// Those that the store holds, and those that are new, or were held until now and are to be made anew.
    async fn divided(
        &mut self,
        wanted: Vec<Wanted>,
        held: &HashMap<Look, Held>,
    ) -> Result<(Vec<Wanted>, Vec<Wanted>), MemberError> {
        let (mut known, mut new, mut seen) = (vec![], vec![], vec![]);
        let mut retired = BTreeSet::new();
        for one in wanted {
            let Some(is) = held.get(&one.look) else {
                new.push(one);
                continue;
            };
            let is_moved = self.options.follow.is_some() && one.of.is_dated;
            if is.expiry < self.now || is_moved && is.expiry != one.of.expiry {
                retired.insert(is.id);
                new.push(one);
            } else {
                seen.push(is.id);
                known.push(one);
            }
        }
        let retired = Vec::from_iter(retired);
        self.store.retire(&retired).await?;
        if let Some((source, run)) = &self.options.follow {
            self.store.seen(&seen, source, *run).await?;
        }
        let more = new.iter().filter(|one| self.coming.insert(one.look)).count();
        self.standing += count(more);
        self.standing = self.standing.saturating_sub(count(retired.len()));
        if self.standing > u64::from(self.most) {
            return Err(MemberError::ListTooLong(self.most));
        }
        Ok((known, new))
    }

    fn wait(&mut self, one: Wanted) {
        self.waiting += 1;
        match self.pending.get_mut(&one.ident) {
            Some(all) => all.push(one),
            None => {
                self.piles.entry(one.sort).or_default().push((one.ident, one.form.clone()));
                self.pending.insert(one.ident, vec![one]);
            }
        }
    }

    /// Goes on with batches that were on their way when a run was cut off.
    async fn resume(&mut self) -> Result<(), MemberError> {
        for (id, mut flight) in self.store.flights(&self.epoch.place).await? {
            // Those that were asked have counted it.
            flight.custodians.retain(|number| self.evaluation.custodians.take(*number));
            let age = self.evaluation.session.now().saturating_sub(flight.time);
            let is_young = age < FLIGHT_MAX && flight.wanted.len() <= BATCH;
            match self.inputs.get(&flight.sort).filter(|_| is_young) {
                Some(inputs) => self.spawn(id, Arc::clone(inputs), flight, true),
                None => self.store.end_flight(id).await?,
            }
        }
        while let Some(done) = self.tasks.join_next().await {
            let (flight, outputs) = done.map_err(|_| MemberError::Work)?;
            match outputs {
                // Another release may blind in another way; it is asked anew, and counted once more.
                Err(MemberError::NonceUsed) => self.store.end_flight(flight).await?,
                outputs => self.evaluated(flight, outputs?).await?,
            }
        }
        Ok(())
    }

    /// Adds what tests the hub to the types of which something waits to be handed in. It is nobody's row, and
    /// stays when rows vanish.
    async fn canaries(&mut self) -> Result<(), MemberError> {
        let summary = self.summary;
        (self.options.tell, self.options.follow) = (nobody(), None);
        for sort in self.forms.types.clone().into_iter().filter(|sort| !sort.is_candidate()) {
            let cover = self.store.cover(&self.epoch.place, sort, u32::from(canary::EACH)).await?;
            let Some(cover) = cover else { continue };
            let session = &self.evaluation.session;
            let wanted = canary::wanted(session, &self.forms, sort, &cover);
            self.take(wanted).await?;
        }
        self.flush().await?;
        while let Some(done) = self.tasks.join_next().await {
            let (flight, outputs) = done.map_err(|_| MemberError::Work)?;
            self.evaluated(flight, outputs?).await?;
        }
        self.summary = Summary { evaluated: self.summary.evaluated, ..summary };
        Ok(())
    }

    fn spawn(&mut self, id: i64, inputs: Arc<Inputs>, flight: Flight, again: bool) {
        self.summary.evaluated += count(flight.wanted.len());
        let evaluation = Arc::clone(&self.evaluation);
        self.tasks.spawn(async move { (id, evaluation.run(inputs, flight, again).await) });
    }

    /// Sends some of a pile to be evaluated.
    async fn send(&mut self, sort: Type, size: usize) -> Result<(), MemberError> {
        let (Some(pile), Some(inputs)) = (self.piles.get_mut(&sort), self.inputs.get(&sort)) else {
            return Ok(());
        };
        let (session, inputs) = (&self.evaluation.session, Arc::clone(inputs));
        let flight = Flight {
            seed: Zeroizing::new(random(&*session.means.machine)),
            time: session.now(),
            custodians: self.evaluation.custodians.choose_all(self.epoch.keys.threshold()),
            sort,
            wanted: pile.drain(..size.min(pile.len())).collect(),
        };
        let id = self.store.begin_flight(&self.epoch.place, &flight).await?;
        self.spawn(id, inputs, flight, false);
        Ok(())
    }

    /// Sends all piles, in batches that waste little on padding.
    async fn flush(&mut self) -> Result<(), MemberError> {
        for sort in self.piles.keys().copied().collect::<Vec<_>>() {
            let left = self.piles.get(&sort).map_or(0, Vec::len);
            for size in sizes(left) {
                self.send(sort, size).await?;
            }
        }
        Ok(())
    }

    /// A batch came back.
    async fn evaluated(&mut self, flight: i64, outputs: Outputs) -> Result<(), MemberError> {
        let mut ready = vec![];
        for (ident, output) in &outputs {
            let all = self.pending.remove(ident).unwrap_or_default();
            self.waiting -= all.len().min(self.waiting);
            ready.extend(all.into_iter().map(|one| (one, output.clone())));
        }
        self.write(outputs, ready).await?;
        self.store.end_flight(flight).await
    }

    async fn write(
        &mut self,
        outputs: Outputs,
        ready: Vec<(Wanted, Output)>,
    ) -> Result<(), MemberError> {
        if outputs.is_empty() && ready.is_empty() {
            return Ok(());
        }
        let making = self.making.clone();
        let made = spawn_blocking(move || making.entries(&outputs, ready));
        let (wanted, rows) = made.await.map_err(|_| MemberError::Work)??;
        let written = self.store.write(&self.epoch.place, &rows, self.options.follow).await?;
        // Twice the same identifier of the same record is one entry.
        self.summary.taken += written;
        self.summary.held += count(rows.entries()).saturating_sub(written);
        for one in &wanted {
            self.coming.remove(&one.look);
            self.told(one, Taken::New);
        }
        Ok(())
    }

    fn told(&self, one: &Wanted, status: Taken) {
        let column = one.sort.word().to_owned();
        (self.options.tell)(Event::Row { row: one.row, column, status });
    }
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}
