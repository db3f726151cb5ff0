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
/// Cells of a tile each way.
const GRID: u64 = 16;
/// Cells of a tile.
const CELLS: usize = 256;
/// Bits of a cell's number within its tile.
const CELL_BITS: u32 = 8;
/// Units of a tile each way (Mapbox Vector Tile 2.1).
const EXTENT: u32 = 4_096;

/// Zoom from which the cells under a tile hold few enough documents to be looked up first.
const NEAR: u32 = 6;

/// A point on the curve.
#[derive(Debug, Clone, Copy)]
struct Point {
    z: u64,
    audience: u32,
}

/// All points of one generation.
#[derive(Debug)]
pub(crate) struct Points {
    /// In the order of the curve.
    sorted: Vec<Point>,
    /// By segment and document the upper 32 bits of the place on the curve, [`NOWHERE`] for none.
    by_document: Vec<Vec<u32>>,
}

/// A document without a position.
const NOWHERE: u32 = u32::MAX;
/// Bits of a place on the curve that `by_document` leaves out.
const COARSE: u32 = 2 * BITS - 32;

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

    /// Number of its first cell among all cells of the zoom.
    fn first(self) -> u64 {
        interleave(u64::from(self.x), u64::from(self.y)) << CELL_BITS
    }

    /// Whether a cell lies in the tile.
    fn holds(self, cell: u64) -> bool {
        cell >> CELL_BITS == self.first() >> CELL_BITS
    }

    /// Bits between a place on the curve and the number of its cell.
    fn shift(self) -> u32 {
        2 * (BITS - self.zoom) - CELL_BITS
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

impl Points {
    /// Reads and sorts the points of all segments.
    pub(crate) fn build(searcher: &Searcher) -> tantivy::Result<Self> {
        let (mut sorted, mut by_document) = (Vec::new(), Vec::new());
        for reader in searcher.segment_readers() {
            let column = reader.fast_fields().u64("point")?.first_or_default_col(u64::MAX);
            let audience = reader.fast_fields().u64("audience")?.first_or_default_col(0);
            let mut coarse = vec![NOWHERE; reader.max_doc() as usize];
            for doc in reader.doc_ids_alive() {
                if let Some((lon, lat)) = cells::unpack(column.get_val(doc)) {
                    let audience = u32::try_from(audience.get_val(doc)).unwrap_or(u32::MAX);
                    let z = curve(lon, lat);
                    sorted.push(Point { z, audience });
                    if let Some(own) = coarse.get_mut(doc as usize) {
                        *own = u32::try_from(z >> COARSE).unwrap_or(NOWHERE).min(NOWHERE - 1);
                    }
                }
            }
            by_document.push(coarse);
        }
        sorted.sort_unstable_by_key(|p| p.z);
        Ok(Self { sorted, by_document })
    }

    /// One tile of all points; none when no point is in it.
    pub(crate) fn tile(&self, at: At, allowed: &[bool]) -> Result<Option<Vec<u8>>, String> {
        let shift = at.shift();
        let (first, last) = (at.first() << shift, (at.first() + CELLS as u64) << shift);
        let from = self.sorted.partition_point(|p| p.z < first);
        let to = self.sorted.partition_point(|p| p.z < last);
        let mut counts = [0_u32; CELLS];
        for point in self.sorted.get(from..to).unwrap_or_default() {
            if allowed.get(point.audience as usize) == Some(&true) {
                count(&mut counts, at, point.z >> shift);
            }
        }
        encode(at, &counts)
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
        let mut counts = [0_u32; CELLS];
        let coarse_is_enough = at.shift() >= COARSE;
        for (reader, coarse) in searcher.segment_readers().iter().zip(&self.by_document) {
            let column = reader.fast_fields().u64("point")?.first_or_default_col(u64::MAX);
            let audience = reader.fast_fields().u64("audience")?.first_or_default_col(0);
            let alive = reader.alive_bitset();
            weight.for_each_no_score(reader, &mut |docs| {
                for &doc in docs {
                    let cell = if coarse_is_enough {
                        let own = coarse.get(doc as usize).copied().filter(|z| *z != NOWHERE);
                        own.map(|z| u64::from(z) >> (at.shift() - COARSE))
                    } else {
                        let own = cells::unpack(column.get_val(doc));
                        own.map(|(lon, lat)| curve(lon, lat) >> at.shift())
                    };
                    let Some(cell) = cell.filter(|cell| at.holds(*cell)) else { continue };
                    let seen = usize::try_from(audience.get_val(doc)).ok();
                    let seen = seen.and_then(|a| allowed.get(a)) == Some(&true);
                    if seen && alive.is_none_or(|alive| alive.is_alive(doc)) {
                        count(&mut counts, at, cell);
                    }
                }
            })?;
        }
        encode(at, &counts).map_err(SearchError::Tile)
    }
}

fn count(counts: &mut [u32; CELLS], at: At, cell: u64) {
    let own = usize::try_from(cell.wrapping_sub(at.first())).ok();
    if let Some(count) = own.and_then(|own| counts.get_mut(own)) {
        *count += 1;
    }
}

fn encode(at: At, counts: &[u32; CELLS]) -> Result<Option<Vec<u8>>, String> {
    if counts.iter().all(|count| *count == 0) {
        return Ok(None);
    }
    let failed = |e: mvt::Error| e.to_string();
    let mut tile = Tile::new(EXTENT);
    let mut layer = tile.create_layer("organisations");
    for (own, &count) in (0_u64..).zip(counts).filter(|(_, count)| **count > 0) {
        let (x, y) = split(at.first() + own);
        let place = |v: u64| {
            let units = (v % GRID) * u64::from(EXTENT) / GRID + u64::from(EXTENT) / (2 * GRID);
            f64::from(u32::try_from(units).unwrap_or_default())
        };
        let point = GeomEncoder::new(GeomType::Point).point(place(x), place(y)).map_err(failed)?;
        let mut feature = layer.into_feature(point.encode().map_err(failed)?);
        feature.add_tag_uint("count", u64::from(count));
        layer = feature.into_layer();
    }
    tile.add_layer(layer).map_err(failed)?;
    tile.to_bytes().map(Some).map_err(failed)
}

/// Degrees to the curve, in Web Mercator.
fn curve(lon: f64, lat: f64) -> u64 {
    let lat = lat.clamp(-85.051_1, 85.051_1).to_radians();
    let x = (lon + 180.0) / 360.0;
    let y = 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / std::f64::consts::TAU;
    let side = f64::from(1_u32 << BITS);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let whole = |share: f64| (share.clamp(0.0, 1.0) * side).min(side - 1.0) as u64;
    interleave(whole(x), whole(y))
}

fn interleave(x: u64, y: u64) -> u64 {
    spread(x) | (spread(y) << 1)
}

fn split(z: u64) -> (u64, u64) {
    (gather(z), gather(z >> 1))
}

fn spread(value: u64) -> u64 {
    let mut v = value & 0xffff_ffff;
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

fn gather(value: u64) -> u64 {
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
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_comes_apart_as_it_was_put_together() {
        for (x, y) in [(0, 0), (1, 2), (1_048_575, 0), (123_456, 654_321)] {
            assert_eq!(split(interleave(x, y)), (x, y));
        }
    }

    #[test]
    fn a_tiles_bounds_hold_every_point_of_it() {
        for (lon, lat) in
            [(23.32, 42.70), (-179.99, 85.0), (179.99, -89.0), (0.0, 0.0), (12.5, 89.9)]
        {
            for zoom in [0, 1, 3, 7, 12, 16] {
                let (x, y) = split(curve(lon, lat) >> (2 * (BITS - zoom)));
                let at = At::new(zoom, u32::try_from(x).unwrap(), u32::try_from(y).unwrap());
                assert!(at.holds(curve(lon, lat) >> at.shift()));
                let [west, south, east, north] = at.bounds();
                assert!((west..=east).contains(&lon) && (south..=north).contains(&lat), "{at:?}");
            }
        }
    }

    #[test]
    fn a_point_lies_in_the_tile_that_maps_expect() {
        // Sofia in tile 6/36/23 of the usual scheme.
        let z = curve(23.32, 42.70) >> (2 * (BITS - 6));
        assert_eq!(split(z), (36, 23));
    }
}
