//! Positions: degrees to a square of the map, cells of it as terms, boxes as few cells.
//!
//! The square is the plain one (longitude by latitude), cut in half each way at every level; a
//! cell's term is its level and number. A box is covered by at most 32 cells, then each document
//! is checked exactly.
//!
//! Not here: tiles of the map, which are in Web Mercator (`tile`).

/// Levels whose cells are terms.
pub(crate) const LEVELS: [u32; 5] = [3, 5, 7, 9, 11];
/// Cells that cover a box at the most.
const COVER: u64 = 32;

/// A position in 32 bits each way; the highest value stands for none.
pub(crate) fn pack(point: Option<(f64, f64)>) -> u64 {
    let Some((lon, lat)) = point.filter(|(x, y)| x.is_finite() && y.is_finite()) else {
        return u64::MAX;
    };
    (scaled(lon, 360.0, 180.0) << 32) | scaled(lat, 180.0, 90.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 31 bits")]
fn scaled(degrees: f64, span: f64, half: f64) -> u64 {
    let share = ((degrees + half) / span).clamp(0.0, 1.0);
    ((share * f64::from(u32::MAX >> 1)) as u64).min(u64::from(u32::MAX >> 1) - 1)
}

/// Degrees of a packed position.
pub(crate) fn unpack(packed: u64) -> Option<(f64, f64)> {
    if packed == u64::MAX {
        return None;
    }
    let max = f64::from(u32::MAX >> 1);
    let (x, y) = (packed >> 32, packed & u64::from(u32::MAX));
    #[expect(clippy::cast_precision_loss, reason = "31 bits")]
    Some((x as f64 / max * 360.0 - 180.0, y as f64 / max * 180.0 - 90.0))
}

/// Terms of the cells that a packed position lies in.
pub(crate) fn terms(packed: u64) -> impl Iterator<Item = String> {
    let levels = if packed == u64::MAX { &[][..] } else { &LEVELS[..] };
    levels.iter().map(move |level| {
        let (x, y) = cell(packed, *level);
        term(*level, x, y)
    })
}

fn cell(packed: u64, level: u32) -> (u64, u64) {
    ((packed >> 32) >> (31 - level), (packed & u64::from(u32::MAX)) >> (31 - level))
}

fn term(level: u32, x: u64, y: u64) -> String {
    format!("g{level}:{x:x}.{y:x}")
}

/// A box in packed positions: west, south, east, north.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bounds {
    west: u64,
    south: u64,
    east: u64,
    north: u64,
}

impl Bounds {
    /// A box of degrees; none when it is not one.
    pub(crate) fn new([w, s, e, n]: [f64; 4]) -> Option<Self> {
        if [w, s, e, n].iter().any(|d| !d.is_finite()) || s > n {
            return None;
        }
        let x = |d: f64| scaled(d, 360.0, 180.0);
        let y = |d: f64| scaled(d, 180.0, 90.0);
        Some(Self { west: x(w), south: y(s), east: x(e), north: y(n) })
    }

    /// Whether a packed position lies inside.
    #[inline]
    pub(crate) fn holds(&self, packed: u64) -> bool {
        if packed == u64::MAX {
            return false;
        }
        let (x, y) = (packed >> 32, packed & u64::from(u32::MAX));
        let across = if self.west <= self.east {
            (self.west..=self.east).contains(&x)
        } else {
            x >= self.west || x <= self.east
        };
        across && (self.south..=self.north).contains(&y)
    }

    /// Terms of cells that cover the box; none when the box is so large that looking at every
    /// document is quicker.
    pub(crate) fn cover(&self) -> Option<Vec<String>> {
        let mut best = None;
        for level in LEVELS {
            let shift = 31 - level;
            let spans = if self.west <= self.east {
                vec![(self.west >> shift, self.east >> shift)]
            } else {
                vec![(self.west >> shift, (1 << level) - 1), (0, self.east >> shift)]
            };
            let (low, high) = (self.south >> shift, self.north >> shift);
            let wide: u64 = spans.iter().map(|(a, b)| b - a + 1).sum();
            if wide.saturating_mul(high - low + 1) > COVER {
                break;
            }
            let cells = spans
                .iter()
                .flat_map(|(a, b)| *a..=*b)
                .flat_map(|x| (low..=high).map(move |y| term(level, x, y)));
            best = Some(cells.collect());
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_survives_packing_within_a_millionth_of_a_degree() {
        for point in [(25.48, 42.73), (-180.0, -90.0), (179.99, 89.99), (0.0, 0.0)] {
            let (lon, lat) = unpack(pack(Some(point))).unwrap();
            assert!((lon - point.0).abs() < 1e-6 && (lat - point.1).abs() < 1e-6, "{point:?}");
        }
        assert_eq!(unpack(pack(None)), None);
        assert_eq!(pack(Some((f64::NAN, 0.0))), u64::MAX);
    }

    #[test]
    fn every_point_in_a_box_lies_in_a_cell_of_its_cover() {
        for bbox in [[20.0, 40.0, 24.0, 44.0], [179.0, -1.0, -179.0, 1.0], [23.2, 42.6, 23.4, 42.8]]
        {
            let bounds = Bounds::new(bbox).unwrap();
            let cover = bounds.cover().unwrap();
            assert!(cover.len() <= 32);
            for i in 0..400 {
                let (dx, dy) = (f64::from(i % 20) / 19.0, f64::from(i / 20) / 19.0);
                let width =
                    if bbox[0] <= bbox[2] { bbox[2] - bbox[0] } else { bbox[2] - bbox[0] + 360.0 };
                let lon = bbox[0] + width * dx;
                let lon = if lon > 180.0 { lon - 360.0 } else { lon };
                let packed = pack(Some((lon, bbox[1] + (bbox[3] - bbox[1]) * dy)));
                if bounds.holds(packed) {
                    assert!(terms(packed).any(|t| cover.contains(&t)), "{lon}");
                }
            }
        }
        assert!(Bounds::new([0.0, 1.0, 1.0, f64::NAN]).is_none());
    }
}
