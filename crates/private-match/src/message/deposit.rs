//! What a member deposits: lists of entries, each list signed by its Merkle root, and what it takes back.
//!
//! Not here: the tree (RFC 6962 hashing; the entry's bytes are its leaf), making tags (`output`).

use super::{Body, MessageError, Reader, Writer};
use crate::canonical::Type;
use crate::note::{Note, SEALED};
use crate::output::{Tag, Token};

/// Most bytes of an entry.
pub const MOST_ENTRY: usize = 69 + SEALED;
/// Most deposits that are taken back at once.
pub const MOST_WITHDRAWN: usize = 4_096;
/// Most entries of a list with the same token: more of one identifier's records come in further lists.
pub const MOST_SAME: usize = 64;
/// Most bytes of what names the normaliser.
const MOST_VERSIONS: usize = 255;
/// How the versions begin of a list that was made at a page which the hub serves.
pub const OF_PAGE: &str = "page; ";

/// One deposit. Padding is a random one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its random identifier.
    pub deposit: [u8; 16],
    /// What is compared.
    pub token: Token,
    /// Random; the member's own record hangs on it at the member alone.
    pub reference: [u8; 16],
    /// When it expires: year times twelve, plus the month from zero. It stands through that month.
    pub expiry: u32,
    /// Shows that its maker evaluated the identifier.
    pub tag: Tag,
    /// For who evaluated the same identifier.
    pub note: Option<Note>,
}

impl Entry {
    /// Writes it: the bytes that are hashed as a leaf of the list's tree.
    pub fn write(&self, to: &mut Writer) {
        to.raw(&self.deposit);
        to.raw(&self.token);
        to.raw(&self.reference);
        to.u32(self.expiry);
        to.raw(&self.tag);
        to.u8(u8::from(self.note.is_some()));
        to.raw(self.note.as_ref().map(Note::bytes).unwrap_or_default());
    }

    /// The same bytes alone.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Writer::with_room(MOST_ENTRY);
        self.write(&mut bytes);
        bytes.bytes().to_vec()
    }

    /// Reads the next one.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`], [`MessageError::Field`].
    pub fn read(from: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (deposit, token, reference) = (from.array()?, from.array()?, from.array()?);
        let (expiry, tag) = (from.u32()?, from.array()?);
        let note = match from.flag()? {
            true => {
                let bytes = from.raw(SEALED)?;
                Some(Note::from_bytes(bytes).map_err(|_| MessageError::Field)?)
            }
            false => None,
        };
        Ok(Self { deposit, token, reference, expiry, tag, note })
    }
}

/// What a member says of a list; its entries come beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepositList {
    /// The list's number among those of this member in this epoch, from 1, without gaps.
    pub number: u32,
    /// The type of all identifiers in it.
    pub sort: Type,
    /// Normaliser and metadata (`canonical::versions`): another one at the partner is a silent miss.
    pub versions: String,
    /// Digest of the key statement that the tokens come of.
    pub statement: [u8; 32],
    /// How many entries it has, padding included.
    pub entries: u32,
    /// The root of the tree of its entries in their order (RFC 6962, section 2.1).
    pub root: [u8; 32],
    /// When it was made, in seconds of Unix time.
    pub time: u64,
}

impl DepositList {
    /// Whether its member says that it was made at a page which the hub serves, so that whoever runs the
    /// hub might have seen it.
    #[must_use]
    pub fn is_of_page(&self) -> bool {
        self.versions.starts_with(OF_PAGE)
    }
}

impl Body for DepositList {
    const LABEL: &'static str = "whatson-match deposit list v1";
    const LIMIT: usize = 2 * (1 + MOST_VERSIONS) + 80;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.u32(self.number);
        // The limit of the kind refuses what is longer than its length can say.
        let _ = fields.short(self.sort.word().as_bytes());
        let _ = fields.short(self.versions.as_bytes());
        fields.raw(&self.statement);
        fields.u32(self.entries);
        fields.raw(&self.root);
        fields.u64(self.time);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let number = fields.u32()?;
        let sort = word(fields.short()?)?;
        let sort = Type::from_word(sort).ok_or(MessageError::Field)?;
        let versions = word(fields.short()?)?.to_owned();
        let (statement, entries) = (fields.array()?, fields.u32()?);
        if number == 0 || entries == 0 {
            return Err(MessageError::Field);
        }
        let (root, time) = (fields.array()?, fields.u64()?);
        Ok(Self { number, sort, versions, statement, entries, root, time })
    }
}

fn word(bytes: &[u8]) -> Result<&str, MessageError> {
    std::str::from_utf8(bytes).map_err(|_| MessageError::Field)
}

/// Where a deposit stands: its list, and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The list's number ([`DepositList::number`]).
    pub list: u32,
    /// The entry's place in it, from zero.
    pub position: u32,
}

/// A member takes deposits back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Random, so that the same is not said twice unseen.
    pub nonce: [u8; 16],
    /// When, in seconds of Unix time.
    pub time: u64,
    /// Which ones, in their order, none twice.
    pub places: Vec<Place>,
}

impl Body for Withdrawal {
    const LABEL: &'static str = "whatson-match withdrawal v1";
    const LIMIT: usize = 32 + 8 * MOST_WITHDRAWN;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.nonce);
        fields.u64(self.time);
        fields.u16(u16::try_from(self.places.len()).unwrap_or(u16::MAX));
        for place in &self.places {
            fields.u32(place.list);
            fields.u32(place.position);
        }
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (nonce, time, count) = (fields.array()?, fields.u64()?, usize::from(fields.u16()?));
        if count == 0 || count > MOST_WITHDRAWN {
            return Err(MessageError::Field);
        }
        let place = |_| Ok(Place { list: fields.u32()?, position: fields.u32()? });
        let places: Vec<_> = (0..count).map(place).collect::<Result<_, MessageError>>()?;
        if !places.is_sorted_by(|one, next| one < next) {
            return Err(MessageError::Field);
        }
        Ok(Self { nonce, time, places })
    }
}
