//! The land shapes of the map: land alone, no borders, from Natural Earth (public domain).
//!
//! Not here: drawing (`web::map`).

/// Closed rings of longitude and latitude in degrees.
pub type Rings = Vec<Vec<(f64, f64)>>;

#[derive(serde::Deserialize)]
struct Land {
    rings: Rings,
}

/// Coarse shapes, for the world.
///
/// # Errors
///
/// What cannot be read of the embedded file; a test keeps that from happening.
pub fn world() -> Result<Rings, String> {
    read(include_str!("../../../../data/land.json"))
}

/// Finer shapes, for a region.
///
/// # Errors
///
/// As [`world`].
pub fn region() -> Result<Rings, String> {
    read(include_str!("../../../../data/land-50m.json"))
}

fn read(text: &str) -> Result<Rings, String> {
    serde_json::from_str::<Land>(text).map(|l| l.rings).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_shapes_are_read_and_lie_on_the_globe() {
        for rings in [world().unwrap(), region().unwrap()] {
            assert!(rings.len() > 50);
            let on_globe = |&(lon, lat): &(f64, f64)| lon.abs() <= 180.0 && lat.abs() <= 90.0;
            assert!(rings.iter().flatten().all(on_globe));
        }
    }
}
