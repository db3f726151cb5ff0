//! The server-drawn map: land, and a circle per country whose area is its number.
//!
//! Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas keep their proportions. Land
//! alone is drawn, no border. Everything is SVG with titles and links; the table beside it has
//! the same numbers. Circles that would cover each other are moved apart, as little as that takes.
//!
//! Not here: which numbers (`pages::map`), the pan-and-zoom map (npm layer).

use std::fmt::Write as _;

use bytes::Bytes;
use serde_json::json;
use whatson_app::reference::land::{self, Rings};

use crate::page::escape;

/// Width of the world in the map's units.
const WIDTH: f64 = 1_000.0;
/// Area of the largest circle's radius in the map's units.
const LARGEST: f64 = 30.0;
/// Smallest radius, so that one organisation is still seen and touched.
const SMALLEST: f64 = 4.0;

/// A circle.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Circle {
    /// Longitude and latitude in degrees.
    pub(crate) point: (f64, f64),
    /// The number.
    pub(crate) count: usize,
    /// What a screen reader and a pointer's rest say.
    pub(crate) label: String,
    /// Where it leads.
    pub(crate) href: String,
}

/// A part of the world: west, south, east, north in degrees.
pub(crate) type Extent = [f64; 4];

/// The whole world without the poles.
pub(crate) const WORLD: Extent = [-180.0, -58.0, 180.0, 84.0];

/// An extent with some room around points; the world when there are none.
pub(crate) fn around(points: impl Iterator<Item = (f64, f64)>) -> Extent {
    let bounds = points.fold(None, |bounds: Option<Extent>, (lon, lat)| {
        let [w, s, e, n] = bounds.unwrap_or([lon, lat, lon, lat]);
        Some([w.min(lon), s.min(lat), e.max(lon), n.max(lat)])
    });
    let Some([w, s, e, n]) = bounds else { return WORLD };
    if e - w > 120.0 {
        return WORLD;
    }
    let (dx, dy) = (((e - w) * 0.25).max(8.0), ((n - s) * 0.25).max(5.0));
    [(w - dx).max(-180.0), (s - dy).max(-58.0), (e + dx).min(180.0), (n + dy).min(84.0)]
}

/// The land shapes, projected once.
pub(crate) struct Shapes {
    world: Rings,
    region: Rings,
    world_path: String,
    geojson: Bytes,
}

impl Shapes {
    /// Reads and projects the embedded shapes.
    pub(crate) fn load() -> Result<Self, String> {
        let (world, region) = (land::world()?, land::region()?);
        let closed = |ring: &Vec<(f64, f64)>| {
            let mut ring = ring.clone();
            if ring.first() != ring.last() {
                ring.extend(ring.first().copied());
            }
            json!([ring])
        };
        let rings: Vec<_> = region.iter().map(closed).collect();
        let geojson = json!({
            "type": "Feature",
            "properties": {},
            "geometry": { "type": "MultiPolygon", "coordinates": rings },
        });
        let geojson = Bytes::from(geojson.to_string());
        let world_path = path(&world, &View::of(WORLD));
        Ok(Self { world, region, world_path, geojson })
    }

    /// The finer shapes as GeoJSON, for the pan-and-zoom map.
    pub(crate) fn geojson(&self) -> &[u8] {
        &self.geojson
    }
}

/// Draws circles over land; `title` and `about` are read out. Gives with the drawing how many of
/// what is counted stand in it.
pub(crate) fn svg(
    shapes: &Shapes,
    extent: Extent,
    circles: &[Circle],
    title: &str,
    about: &str,
) -> (String, usize) {
    let view = View::of(extent);
    let whole = extent == WORLD;
    let own;
    let land = if whole {
        &shapes.world_path
    } else {
        let rings = if extent[2] - extent[0] > 120.0 { &shapes.world } else { &shapes.region };
        own = path(&near(rings, extent), &view);
        &own
    };
    let most = circles.iter().map(|c| c.count).max().unwrap_or(1).max(1);
    let mut svg = String::with_capacity(land.len() + circles.len() * 160 + 600);
    let (title, about) = (escape(title), escape(about));
    let height = view.height;
    // A region has more room, and is read on telephones: its circles and numbers are larger in
    // its units. Those of the world are small enough to stay near their countries.
    let (class, larger, letters) =
        if whole { ("map", 0.6, 1.0) } else { ("map map-region", 1.8, 1.8) };
    let _ = write!(
        svg,
        "<svg class=\"{class}\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"group\" \
         aria-labelledby=\"map-title map-about\"><title id=\"map-title\">{title}</title>\
         <desc id=\"map-about\">{about}</desc>\
         <path class=\"map-land\" d=\"{land}\"/>"
    );
    let mut ordered: Vec<&Circle> = circles.iter().collect();
    ordered.sort_by_key(|c| std::cmp::Reverse(c.count));
    ordered.retain(|c| {
        let (x, y) = view.place(c.point);
        (0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y)
    });
    let place = |c: &&Circle| {
        let (x, y) = view.place(c.point);
        Disc { x, y, r: radius(c.count, most) * larger }
    };
    let mut discs: Vec<Disc> = ordered.iter().map(place).collect();
    apart(&mut discs, height);
    let shown = ordered.iter().map(|c| c.count).sum();
    for (circle, Disc { x, y, r }) in ordered.into_iter().zip(discs) {
        let (label, href) = (escape(&circle.label), escape(&circle.href));
        let _ = write!(
            svg,
            "<a href=\"{href}\" aria-label=\"{label}\"><circle class=\"map-circle\" cx=\"{x:.1}\" cy=\"{y:.1}\" \
             r=\"{r:.1}\"><title>{label}</title></circle>"
        );
        if r >= room(circle.count) * letters {
            let _ = write!(
                svg,
                "<text class=\"map-number\" x=\"{x:.1}\" y=\"{y:.1}\" dy=\".35em\" \
                 text-anchor=\"middle\" aria-hidden=\"true\">{}</text>",
                circle.count
            );
        }
        svg.push_str("</a>");
    }
    svg.push_str("</svg>");
    (svg, shown)
}

/// A circle in the map's units.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Disc {
    x: f64,
    y: f64,
    r: f64,
}

/// Rounds of moving apart: enough for the countries of a continent.
const ROUNDS: usize = 200;
/// What is left between two circles.
const GAP: f64 = 1.5;

/// Moves discs apart until none covers another, the smaller of two further than the larger one.
/// The same discs always end up in the same places.
fn apart(discs: &mut [Disc], height: f64) {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for first in 0..discs.len() {
            let (before, rest) = discs.split_at_mut(first);
            let Some((a, _)) = rest.split_first_mut() else { continue };
            for b in before {
                moved |= push(a, b);
            }
        }
        for disc in discs.iter_mut() {
            disc.x = disc.x.clamp(disc.r.min(WIDTH / 2.0), (WIDTH - disc.r).max(WIDTH / 2.0));
            disc.y = disc.y.clamp(disc.r.min(height / 2.0), (height - disc.r).max(height / 2.0));
        }
        if !moved {
            return;
        }
    }
}

/// Moves two discs apart if they touch; whether they did.
fn push(a: &mut Disc, b: &mut Disc) -> bool {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    let distance = dx.hypot(dy);
    let lacking = a.r + b.r + GAP - distance;
    if lacking <= 0.01 {
        return false;
    }
    // Two at one point part sideways.
    let (ux, uy) = if distance < 1e-6 { (1.0, 0.0) } else { (dx / distance, dy / distance) };
    let share = b.r * b.r / (a.r * a.r + b.r * b.r);
    a.x += ux * lacking * share;
    a.y += uy * lacking * share;
    b.x -= ux * lacking * (1.0 - share);
    b.y -= uy * lacking * (1.0 - share);
    true
}

/// The radius whose area is in proportion to the number.
fn radius(count: usize, most: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "numbers of organisations are small")]
    let share = count as f64 / most as f64;
    (share.sqrt() * LARGEST).max(SMALLEST)
}

/// The radius in which a number has room.
fn room(count: usize) -> f64 {
    match count {
        0..10 => 7.5,
        10..100 => 13.0,
        100..1_000 => 18.5,
        _ => 24.0,
    }
}

/// From degrees to the map's units.
struct View {
    west: f64,
    north: f64,
    scale: f64,
    centre: f64,
    height: f64,
}

impl View {
    fn of([west, south, east, north]: Extent) -> Self {
        let centre = f64::midpoint(west, east);
        // Parallels are longest nearest the equator, so measure the width there.
        let widest = if south <= 0.0 && north >= 0.0 { 0.0 } else { south.abs().min(north.abs()) };
        let (left, _) = equal_earth(west - centre, widest);
        let (right, _) = equal_earth(east - centre, widest);
        let (_, top) = equal_earth(0.0, north);
        let (_, bottom) = equal_earth(0.0, south);
        let scale = WIDTH / (right - left).max(f64::EPSILON);
        Self { west: left, north: top, scale, centre, height: (top - bottom) * scale }
    }

    fn place(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        let (x, y) = equal_earth(lon - self.centre, lat);
        ((x - self.west) * self.scale, (self.north - y) * self.scale)
    }
}

/// Equal Earth projection of degrees to the unit sphere's plane.
fn equal_earth(lon: f64, lat: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let [a1, a2, a3, a4] = A;
    let half_root = 3_f64.sqrt() / 2.0;
    let theta = (half_root * lat.to_radians().sin()).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let x = lon.to_radians() * theta.cos()
        / (half_root * (a1 + 3.0 * a2 * t2 + t6 * (7.0 * a3 + 9.0 * a4 * t2)));
    let y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
    (x, y)
}

/// Rings that touch an extent with some room around it.
fn near(rings: &Rings, [west, south, east, north]: Extent) -> Rings {
    let (dx, dy) = ((east - west) * 0.3, (north - south) * 0.3);
    let inside = |&(lon, lat): &(f64, f64)| {
        (west - dx..=east + dx).contains(&lon) && (south - dy..=north + dy).contains(&lat)
    };
    let touches = |ring: &&Vec<(f64, f64)>| {
        let bounds = ring.iter().fold((180.0_f64, 90.0_f64, -180.0_f64, -90.0_f64), |b, p| {
            (b.0.min(p.0), b.1.min(p.1), b.2.max(p.0), b.3.max(p.1))
        });
        ring.iter().any(inside)
            || (bounds.0 <= west && bounds.2 >= east && bounds.1 <= south && bounds.3 >= north)
    };
    rings.iter().filter(touches).cloned().collect()
}

/// SVG path of rings, in whole tenths of a unit, relative to keep it short.
fn path(rings: &Rings, view: &View) -> String {
    let mut path = String::new();
    for ring in rings {
        let mut last: Option<(i64, i64)> = None;
        let mut drawn = 0;
        for &point in ring {
            let (x, y) = view.place(point);
            #[expect(clippy::cast_possible_truncation, reason = "within a few thousand units")]
            let here = ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
            match last {
                None => {
                    let _ = write!(path, "M{} {}", tenth(here.0), tenth(here.1));
                }
                Some(before) if before == here => continue,
                Some(before) => {
                    let lead = if drawn == 1 { "l" } else { " " };
                    let _ = write!(
                        path,
                        "{lead}{} {}",
                        tenth(here.0 - before.0),
                        tenth(here.1 - before.1)
                    );
                }
            }
            drawn += 1;
            last = Some(here);
        }
        path.push('z');
    }
    path
}

fn tenth(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, part) = (value.abs() / 10, value.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projection_keeps_the_poles_and_the_middle_where_they_belong() {
        assert_eq!(equal_earth(0.0, 0.0), (0.0, 0.0));
        let (x, _) = equal_earth(180.0, 0.0);
        let (_, y) = equal_earth(0.0, 90.0);
        assert!((x - 2.706_63).abs() < 1e-4 && (y - 1.317_36).abs() < 1e-4, "{x} {y}");
    }

    #[test]
    fn the_area_of_a_circle_is_in_proportion_to_its_number() {
        assert!((radius(100, 100) / radius(25, 100) - 2.0).abs() < 1e-9);
        assert!((radius(1, 10_000) - SMALLEST).abs() < 1e-9);
    }

    #[test]
    fn circles_are_moved_apart_always_in_the_same_way_and_stay_on_the_map() {
        // Forty countries as near to each other as those of Europe, two of them at one point.
        let disc = |n: u32| Disc {
            x: 500.0 + f64::from(n % 7) * 12.0,
            y: 120.0 + f64::from(n / 7) * 11.0,
            r: 5.0 + f64::from(n * 7 % 23),
        };
        let mut discs: Vec<Disc> = (0..40).map(disc).collect();
        discs[1] = Disc { r: 6.0, ..discs[0] };
        let mut again = discs.clone();
        apart(&mut discs, 480.0);
        apart(&mut again, 480.0);
        assert_eq!(discs, again);
        for (n, a) in discs.iter().enumerate() {
            assert!(a.x >= a.r && a.x <= WIDTH - a.r && a.y >= a.r && a.y <= 480.0 - a.r, "{a:?}");
            for b in &discs[..n] {
                let distance = (a.x - b.x).hypot(a.y - b.y);
                assert!(distance + 0.1 > a.r + b.r, "{a:?} covers {b:?}");
            }
        }
        let mut alone = [Disc { x: 10.0, y: 10.0, r: 5.0 }, Disc { x: 50.0, y: 10.0, r: 5.0 }];
        let before = alone;
        apart(&mut alone, 100.0);
        assert_eq!(alone, before, "what does not touch is not moved");
    }

    #[test]
    fn a_world_map_is_small_and_escapes_its_labels() {
        let shapes = Shapes::load().unwrap();
        let circle = Circle {
            point: (25.5, 42.7),
            count: 7,
            label: "<Bulgaria> & \"co\"".into(),
            href: "/en/organisations?country=BG".into(),
        };
        let (svg, shown) = svg(&shapes, WORLD, &[circle], "World", "Circles");
        assert_eq!(shown, 7);
        assert!(svg.len() < 60_000, "{}", svg.len());
        assert!(!svg.contains("<Bulgaria>") && svg.contains("&lt;Bulgaria&gt;"));
    }
}
