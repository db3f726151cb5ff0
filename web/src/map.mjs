// The map that pans and zooms, over the drawn one, where the browser can.
//
// It takes everything from the hub itself: land shapes, points as vector tiles with the filters of
// the page's search, its own worker. The container says the rest:
//
//   <div id="map" hidden data-tiles="/tiles/{z}/{x}/{y}?q=…" data-land="/api/land" data-label="…"
//        data-zoom-in="…" data-zoom-out="…" data-two-fingers="…" data-here="… {count} …"
//        data-bounds="w,s,e,n"></div>
//
// It takes the place of `#map-still`, the drawn map. Painted, it has data-state="ready"; where it
// cannot be, data-state="failed", and the drawn map is back. The table below is always there.

import { Map, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl';

const count = ['to-number', ['get', 'count'], 1];
/** Areas are in proportion to numbers; a single one is still seen and touched. */
const radius = ['max', 5, ['min', 36, ['*', 4, ['sqrt', count]]]];

/** The last zoom level with tiles of its own. */
const tilesUpTo = 9;

const box = document.getElementById('map');
if (box) start(box);

function start(container) {
  const said = container.dataset;
  show(container, true);
  try {
    setWorkerUrl(allowed(new URL('./map-worker.js', import.meta.url).href));
    const map = new Map({
      container,
      style: style(said),
      bounds: bounds(said),
      fitBoundsOptions: { padding: 16 },
      renderWorldCopies: false,
      maxZoom: 9,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // One finger scrolls the page, as everywhere else; so does the wheel, until one is inside.
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      attributionControl: false,
      locale: words(said),
    });
    map.touchZoomRotate.disableRotation();
    map.scrollZoom.disable();
    container.addEventListener('focusin', () => map.scrollZoom.enable());
    container.addEventListener('focusout', () => map.scrollZoom.disable());
    map.addControl(new NavigationControl({ showCompass: false }));
    map.addControl({ onAdd: source, onRemove: () => {} }, 'bottom-right');
    map.once('idle', () => (said.state = 'ready'));
    map.on('error', (event) => {
      if (!map.loaded() && said.state !== 'ready') failed(container, event.error);
    });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => paint(map));
    new MutationObserver(() => paint(map)).observe(document.documentElement, {
      attributeFilter: ['data-theme', 'class'],
    });
    follow(map, said);
  } catch (error) {
    failed(container, error);
  }
}

/**
 * The one script that the page may start by its address (Trusted Types). The library asks with a
 * plain text, so the policy is the default one; it makes neither HTML nor any other script.
 */
function allowed(worker) {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (address === worker ? worker : null),
  });
  return worker;
}

/** Where the shapes are from. The library's own control makes HTML of a text. */
function source() {
  const box = document.createElement('div');
  box.className = 'maplibregl-ctrl maplibregl-ctrl-attrib';
  box.textContent = 'Natural Earth';
  return box;
}

function show(container, moving) {
  container.hidden = !moving;
  const drawn = document.getElementById('map-still');
  if (drawn) drawn.hidden = moving;
}

function failed(container, error) {
  container.dataset.state = 'failed';
  show(container, false);
  console.info('the drawn map stays:', error?.message ?? error);
}

function words(said) {
  const own = {
    'Map.Title': said.label,
    'NavigationControl.ZoomIn': said.zoomIn,
    'NavigationControl.ZoomOut': said.zoomOut,
    'CooperativeGesturesHandler.MobileHelpText': said.twoFingers ?? ' ',
  };
  return Object.fromEntries(Object.entries(own).filter(([, text]) => text));
}

function bounds(said) {
  const [west, south, east, north] = (said.bounds ?? '').split(',').map(Number);
  const given = [west, south, east, north].every(Number.isFinite);
  return given ? [[west, south], [east, north]] : [[-170, -56], [178, 72]];
}

/** The page's own colours, as they are now. */
function colours() {
  const page = getComputedStyle(document.documentElement);
  const token = (name, otherwise) => page.getPropertyValue(name).trim() || otherwise;
  return {
    sea: token('--paper-2', '#f4f6f5'),
    land: token('--land', '#d5dcda'),
    circle: token('--accent', '#0b5d5b'),
    number: token('--accent-ink', '#ffffff'),
  };
}

function style(said) {
  const colour = colours();
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: new URL(said.land ?? '/api/land', location.origin).href },
      points: {
        type: 'vector',
        tiles: [location.origin + (said.tiles ?? '/tiles/{z}/{x}/{y}')],
        maxzoom: tilesUpTo,
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour.land } },
      {
        id: 'circles',
        type: 'circle',
        source: 'points',
        'source-layer': 'organisations',
        layout: { 'circle-sort-key': ['-', 0, count] },
        paint: {
          'circle-color': colour.circle,
          'circle-opacity': 0.85,
          'circle-radius': radius,
          'circle-stroke-color': colour.number,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'numbers',
        type: 'symbol',
        source: 'points',
        'source-layer': 'organisations',
        filter: ['>', count, 4],
        layout: {
          'text-field': ['to-string', count],
          'text-size': 12,
          'text-font': ['sans-serif'],
          'symbol-sort-key': ['-', 0, count],
        },
        paint: { 'text-color': colour.number },
      },
    ],
  };
}

function paint(map) {
  if (!map.getLayer('circles')) return;
  const colour = colours();
  map.setPaintProperty('sea', 'background-color', colour.sea);
  map.setPaintProperty('land', 'fill-color', colour.land);
  map.setPaintProperty('circles', 'circle-color', colour.circle);
  map.setPaintProperty('circles', 'circle-stroke-color', colour.number);
  map.setPaintProperty('numbers', 'text-color', colour.number);
}

/** A circle leads to the list of what it stands for. */
function follow(map, said) {
  map.on('click', 'circles', (event) => {
    const [feature] = event.features;
    const [lon, lat] = feature.geometry.coordinates;
    // A circle stands for a cell: a tile has 16 by 16, and a little more than half of one to
    // each side takes in its rim. Degrees of latitude shrink with Mercator's.
    const level = Math.min(Math.floor(map.getZoom()), tilesUpTo);
    const reach = (0.51 * 360) / (16 * 2 ** level);
    const high = reach * Math.cos((lat * Math.PI) / 180);
    const area = [lon - reach, lat - high, lon + reach, lat + high];
    const query = new URLSearchParams(location.search);
    query.delete('page');
    query.set('bbox', area.map((degree) => degree.toFixed(3)).join(','));
    const link = document.createElement('a');
    link.href = `${location.pathname.replace(/map$/, 'organisations')}?${query}`;
    const number = feature.properties.count ?? 1;
    link.textContent = (said.here ?? '{count}').replace('{count}', String(number));
    new Popup({ closeButton: false, maxWidth: '280px' })
      .setLngLat([lon, lat])
      .setDOMContent(link)
      .addTo(map);
    link.focus();
  });
  map.on('mouseenter', 'circles', () => (map.getCanvas().style.cursor = 'pointer'));
  map.on('mouseleave', 'circles', () => (map.getCanvas().style.cursor = ''));
}
