//! Vector tiles of points: sorted along a Z-order curve, clustered where they lie close.
//!
//! A tile is a range of the curve; within it points fall into 16 by 16 cells, and a cell becomes
//! one feature with its number. At most 256 features a tile, whatever is in it.
//!
//! Not here: which points match (`plan`), the server-drawn map (`web::map`).

use mvt::{GeomEncoder, GeomType, Tile};
use tantivy::Searcher;
use tantivy::query::Query;

use crate::cells;
use crate::engine::SearchError;

/// Bits each way of a position on the curve.
const BITS: u32 = 20;
/// Bits each way of a position that is kept for each document.
const COARSE: u32 = 16;
/// Zoom up to which that is enough: each cell has its own.
const COARSE_ZOOM: u32 = COARSE - 4;
/// Cells of a tile each way.
const GRID: u32 = 16;
/// Cells of a tile.
const CELLS: usize = 256;
/// Units of a tile each way (Mapbox Vector Tile 2.1).
const EXTENT: u32 = 4_096;
/// Zoom from which the cells under a tile hold few enough documents to be looked up first.
const NEAR: u32 = 6;

/// A position on the map in [`BITS`] bits each way, from the north-west.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    x: u32,
    y: u32,
}

/// A position in [`COARSE`] bits each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Coarse {
    x: u16,
    y: u16,
}

/// A document without a position: the map's last corner, where no point is put.
const NOWHERE: Coarse = Coarse { x: u16::MAX, y: u16::MAX };

impl Spot {
    /// Degrees to a position, in Web Mercator.
    fn new(lon: f64, lat: f64) -> Self {
        let lat = lat.clamp(-85.051_1, 85.051_1).to_radians();
        let x = (lon + 180.0) / 360.0;
        let y = 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::TAU;
        let side = f64::from(1_u32 << BITS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        let whole = |share: f64| (share.clamp(0.0, 1.0) * side).min(side - 1.0) as u32;
        Self { x: whole(x), y: whole(y) }
    }

    fn coarse(self) -> Coarse {
        let part = |v: u32| u16::try_from(v >> (BITS - COARSE)).unwrap_or(u16::MAX);
        Coarse { x: part(self.x), y: part(self.y).min(u16::MAX - 1) }
    }
}

impl Coarse {
    /// The middle of the square that it stands for.
    fn spot(self) -> Spot {
        let middle = |v: u16| (u32::from(v) << (BITS - COARSE)) | (1 << (BITS - COARSE - 1));
        Spot { x: middle(self.x), y: middle(self.y) }
    }
}

/// A point on the curve.
#[derive(Debug, Clone, Copy)]
struct Point {
    z: u64,
    audience: u32,
    coarse: Coarse,
}

/// All points of one generation.
#[derive(Debug)]
pub(crate) struct Points {
    /// In the order of the curve.
    sorted: Vec<Point>,
    /// By segment and document.
    by_document: Vec<Vec<Coarse>>,
}

/// Which tile is asked for: zoom, column and row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    zoom: u32,
    x: u32,
    y: u32,
}

impl At {
    pub(crate) fn new(zoom: u32, x: u32, y: u32) -> Self {
        Self { zoom: zoom.min(BITS - 4), x, y }
    }

    /// Where the tile begins and ends on the curve.
    fn on_curve(self) -> (u64, u64) {
        let (number, shift) = (interleave(self.x, self.y), 2 * (BITS - self.zoom));
        (number << shift, (number + 1) << shift)
    }

    /// The tile's bounds where it is so small that looking at what is near is quicker.
    pub(crate) fn near(self) -> Option<[f64; 4]> {
        (self.zoom >= NEAR).then(|| self.bounds())
    }

    /// West, south, east and north in degrees, a little wider than the tile.
    fn bounds(self) -> [f64; 4] {
        let side = f64::from(1_u32 << self.zoom);
        let lon = |x: f64| x / side * 360.0 - 180.0;
        let lat = |y: f64| (std::f64::consts::PI * (1.0 - 2.0 * y / side)).sinh().atan();
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        let edge = 1e-4;
        let (south, north) = (lat(y + 1.0).to_degrees(), lat(y).to_degrees());
        // Whoever is nearer to a pole stands at the map's edge.
        let south = if self.y + 1 == 1 << self.zoom { -90.0 } else { south - edge };
        let north = if self.y == 0 { 90.0 } else { north + edge };
        [(lon(x) - edge).max(-180.0), south, (lon(x + 1.0) + edge).min(180.0), north]
    }
}

/// The points of a tile, by cell: how many, and the sums of their places within the tile.
struct Cells {
    at: At,
    cells: [(u32, u64, u64); CELLS],
}

impl Cells {
    fn new(at: At) -> Self {
        Self { at, cells: [(0, 0, 0); CELLS] }
    }

    /// Counts a point, if it lies in the tile.
    fn add(&mut self, spot: Spot) {
        let bits = BITS - self.at.zoom;
        if spot.x >> bits != self.at.x || spot.y >> bits != self.at.y {
            return;
        }
        let column = spot.x >> (bits - 4) & (GRID - 1);
        let row = spot.y >> (bits - 4) & (GRID - 1);
        if let Some((count, x, y)) = self.cells.get_mut((row * GRID + column) as usize) {
            let within = |v: u32| u64::from(v & ((1 << bits) - 1));
            (*count, *x, *y) = (*count + 1, *x + within(spot.x), *y + within(spot.y));
        }
    }

    /// One feature for each cell with its number, in the middle of its points; none when there is
    /// no point.
    fn encode(&self) -> Result<Option<Vec<u8>>, String> {
        if self.cells.iter().all(|(count, ..)| *count == 0) {
            return Ok(None);
        }
        let failed = |e: mvt::Error| e.to_string();
        let mut tile = Tile::new(EXTENT);
        let mut layer = tile.create_layer("organisations");
        for &(count, x, y) in self.cells.iter().filter(|(count, ..)| *count > 0) {
            let place = |sum: u64| {
                let units = (sum / u64::from(count) * u64::from(EXTENT)) >> (BITS - self.at.zoom);
                f64::from(u32::try_from(units).unwrap_or_default())
            };
            let point =
                GeomEncoder::new(GeomType::Point).point(place(x), place(y)).map_err(failed)?;
            let mut feature = layer.into_feature(point.encode().map_err(failed)?);
            feature.add_tag_uint("count", u64::from(count));
            layer = feature.into_layer();
        }
        tile.add_layer(layer).map_err(failed)?;
        tile.to_bytes().map(Some).map_err(failed)
    }
}

impl Points {
    /// Reads and sorts the points of all segments.
    pub(crate) fn build(searcher: &Searcher) -> tantivy::Result<Self> {
        let (mut sorted, mut by_document) = (Vec::new(), Vec::new());
        for reader in searcher.segment_readers() {
            let column = reader.fast_fields().u64("point")?.first_or_default_col(u64::MAX);
            let audience = reader.fast_fields().u64("audience")?.first_or_default_col(0);
            let mut own = vec![NOWHERE; reader.max_doc() as usize];
            for doc in reader.doc_ids_alive() {
                if let Some((lon, lat)) = cells::unpack(column.get_val(doc)) {
                    let audience = u32::try_from(audience.get_val(doc)).unwrap_or(u32::MAX);
                    let spot = Spot::new(lon, lat);
                    let coarse = spot.coarse();
                    sorted.push(Point { z: interleave(spot.x, spot.y), audience, coarse });
                    if let Some(own) = own.get_mut(doc as usize) {
                        *own = coarse;
                    }
                }
            }
            by_document.push(own);
        }
        sorted.sort_unstable_by_key(|p| p.z);
        Ok(Self { sorted, by_document })
    }

    /// One tile of all points; none when no point is in it.
    pub(crate) fn tile(&self, at: At, allowed: &[bool]) -> Result<Option<Vec<u8>>, String> {
        let (first, last) = at.on_curve();
        let from = self.sorted.partition_point(|p| p.z < first);
        let to = self.sorted.partition_point(|p| p.z < last);
        let mut cells = Cells::new(at);
        for point in self.sorted.get(from..to).unwrap_or_default() {
            if allowed.get(point.audience as usize) == Some(&true) {
                let coarse = at.zoom <= COARSE_ZOOM;
                cells.add(if coarse { point.coarse.spot() } else { split(point.z) });
            }
        }
        cells.encode()
    }

    /// One tile of the points that a question matches; none when no point is in it. The question
    /// should only match what is near the tile.
    pub(crate) fn matching(
        &self,
        searcher: &Searcher,
        query: &dyn Query,
        at: At,
        allowed: &[bool],
    ) -> Result<Option<Vec<u8>>, SearchError> {
        let scoring = tantivy::query::EnableScoring::disabled_from_searcher(searcher);
        let weight = query.weight(scoring)?;
        let mut cells = Cells::new(at);
        for (reader, coarse) in searcher.segment_readers().iter().zip(&self.by_document) {
            let column = reader.fast_fields().u64("point")?.first_or_default_col(u64::MAX);
            let audience = reader.fast_fields().u64("audience")?.first_or_default_col(0);
            let alive = reader.alive_bitset();
            let spot = |doc: u32| {
                if at.zoom <= COARSE_ZOOM {
                    let known = coarse.get(doc as usize).filter(|known| **known != NOWHERE);
                    return known.map(|known| known.spot());
                }
                cells::unpack(column.get_val(doc)).map(|(lon, lat)| Spot::new(lon, lat))
            };
            weight.for_each_no_score(reader, &mut |docs| {
                for &doc in docs {
                    let seen = usize::try_from(audience.get_val(doc)).ok();
                    let seen = seen.and_then(|a| allowed.get(a)) == Some(&true);
                    if seen && alive.is_none_or(|alive| alive.is_alive(doc)) {
                        spot(doc).into_iter().for_each(|spot| cells.add(spot));
                    }
                }
            })?;
        }
        cells.encode().map_err(SearchError::Tile)
    }
}

fn interleave(x: u32, y: u32) -> u64 {
    spread(x) | (spread(y) << 1)
}

fn split(z: u64) -> Spot {
    Spot { x: gather(z), y: gather(z >> 1) }
}

fn spread(value: u32) -> u64 {
    let mut v = u64::from(value);
    for (shift, mask) in [
        (16, 0x0000_ffff_0000_ffff),
        (8, 0x00ff_00ff_00ff_00ff),
        (4, 0x0f0f_0f0f_0f0f_0f0f),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ] {
        v = (v | (v << shift)) & mask;
    }
    v
}

fn gather(value: u64) -> u32 {
    let mut v = value & 0x5555_5555_5555_5555;
    for (shift, mask) in [
        (1, 0x3333_3333_3333_3333),
        (2, 0x0f0f_0f0f_0f0f_0f0f),
        (4, 0x00ff_00ff_00ff_00ff),
        (8, 0x0000_ffff_0000_ffff),
        (16, 0x0000_0000_ffff_ffff),
    ] {
        v = (v | (v >> shift)) & mask;
    }
    u32::try_from(v).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_comes_apart_as_it_was_put_together() {
        for (x, y) in [(0, 0), (1, 2), (1_048_575, 0), (123_456, 654_321)] {
            assert_eq!(split(interleave(x, y)), Spot { x, y });
        }
    }

    #[test]
    fn a_tiles_bounds_hold_every_point_of_it() {
        let places = [(23.32, 42.70), (-179.99, 85.0), (179.99, -89.0), (0.0, 0.0), (12.5, 89.9)];
        for (lon, lat) in places {
            for zoom in [0, 1, 3, 7, 12, 16] {
                let spot = Spot::new(lon, lat);
                let at = At::new(zoom, spot.x >> (BITS - zoom), spot.y >> (BITS - zoom));
                let [west, south, east, north] = at.bounds();
                assert!((west..=east).contains(&lon) && (south..=north).contains(&lat), "{at:?}");
                let (first, last) = at.on_curve();
                assert!((first..last).contains(&interleave(spot.x, spot.y)), "{at:?}");
            }
        }
    }

    #[test]
    fn a_point_lies_in_the_tile_that_maps_expect() {
        // Sofia in tile 6/36/23 of the usual scheme.
        let spot = Spot::new(23.32, 42.70);
        assert_eq!((spot.x >> (BITS - 6), spot.y >> (BITS - 6)), (36, 23));
        let mut cells = Cells::new(At::new(6, 36, 23));
        cells.add(spot);
        cells.add(Spot::new(33.0, 42.70));
        assert_eq!(cells.cells.iter().map(|(count, ..)| count).sum::<u32>(), 1);
    }

    #[test]
    fn no_point_is_nowhere() {
        assert_ne!(Spot::new(180.0, -90.0).coarse(), NOWHERE);
    }
}
