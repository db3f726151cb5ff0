//! Vector tiles of points: sorted along a Z-order curve, clustered where they lie close.
//!
//! A tile is a range of the curve; within it points fall into 16 by 16 cells, and a cell becomes
//! one feature with its number. At most 256 features a tile, whatever is in it.
//!
//! Not here: which points match (`plan`), the server-drawn map (`web::map`).

use mvt::{GeomEncoder, GeomType, Tile};
use tantivy::query::Query;
use tantivy::{BitSet, Searcher};

use crate::cells;

/// Bits each way of a position on the curve.
const BITS: u32 = 20;
/// Cells of a tile each way.
const GRID: u64 = 16;
/// Units of a tile each way (Mapbox Vector Tile 2.1).
const EXTENT: u32 = 4_096;

/// A point on the curve, with the document it stands for.
#[derive(Debug, Clone, Copy)]
struct Point {
    z: u64,
    segment: u32,
    doc: u32,
    audience: u32,
}

/// All points of one generation.
#[derive(Debug)]
pub(crate) struct Points(Vec<Point>);

/// Documents that match a question, by segment.
pub(crate) fn matching(searcher: &Searcher, query: &dyn Query) -> tantivy::Result<Vec<BitSet>> {
    let weight = query.weight(tantivy::query::EnableScoring::disabled_from_searcher(searcher))?;
    let mut all = Vec::new();
    for reader in searcher.segment_readers() {
        let mut found = BitSet::with_max_value(reader.max_doc());
        weight.for_each_no_score(reader, &mut |docs| {
            for doc in docs {
                found.insert(*doc);
            }
        })?;
        all.push(found);
    }
    Ok(all)
}

impl Points {
    /// Reads and sorts the points of all segments.
    pub(crate) fn build(searcher: &Searcher) -> tantivy::Result<Self> {
        let mut points = Vec::new();
        for (segment, reader) in (0_u32..).zip(searcher.segment_readers()) {
            let column = reader.fast_fields().u64("point")?.first_or_default_col(u64::MAX);
            let audience = reader.fast_fields().u64("audience")?.first_or_default_col(0);
            for doc in reader.doc_ids_alive() {
                if let Some((lon, lat)) = cells::unpack(column.get_val(doc)) {
                    let audience = u32::try_from(audience.get_val(doc)).unwrap_or(u32::MAX);
                    points.push(Point { z: curve(lon, lat), segment, doc, audience });
                }
            }
        }
        points.sort_unstable_by_key(|p| p.z);
        Ok(Self(points))
    }

    /// One tile; none when no point is in it.
    pub(crate) fn tile(
        &self,
        zoom: u32,
        x: u32,
        y: u32,
        allowed: &[bool],
        wanted: Option<&[BitSet]>,
    ) -> Result<Option<Vec<u8>>, String> {
        let zoom = zoom.min(BITS - 4);
        let shift = 2 * (BITS - zoom);
        let first = interleave(u64::from(x), u64::from(y)) << shift;
        let last = first + (1_u64 << shift);
        let from = self.0.partition_point(|p| p.z < first);
        let to = self.0.partition_point(|p| p.z < last);
        let inside = self.0.get(from..to).unwrap_or_default();
        let cell_shift = shift - 8;
        let mut features: Vec<(u64, u32)> = Vec::new();
        for point in inside {
            let seen =
                usize::try_from(point.audience).ok().and_then(|a| allowed.get(a)) == Some(&true);
            let fits = wanted.is_none_or(|all| {
                let own = usize::try_from(point.segment).ok().and_then(|s| all.get(s));
                own.is_some_and(|docs| docs.contains(point.doc))
            });
            if !seen || !fits {
                continue;
            }
            let cell = point.z >> cell_shift;
            match features.last_mut() {
                Some((same, count)) if *same == cell => *count += 1,
                _ => features.push((cell, 1)),
            }
        }
        if features.is_empty() { Ok(None) } else { encode(&features).map(Some) }
    }
}

fn encode(features: &[(u64, u32)]) -> Result<Vec<u8>, String> {
    let failed = |e: mvt::Error| e.to_string();
    let mut tile = Tile::new(EXTENT);
    let mut layer = tile.create_layer("organisations");
    for &(cell, count) in features {
        let (x, y) = split(cell);
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
    tile.to_bytes().map_err(failed)
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
    fn a_point_lies_in_the_tile_that_maps_expect() {
        // Sofia in tile 6/36/23 of the usual scheme.
        let z = curve(23.32, 42.70) >> (2 * (BITS - 6));
        assert_eq!(split(z), (36, 23));
    }
}
