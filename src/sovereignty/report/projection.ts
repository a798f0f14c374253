/** A point of the map, in its units: x to the right, y downwards. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Half the width of the world in kilometres; the mean radius of the Earth. */
const EARTH_RADIUS_KM = 6371;

/** The centre of the projection, as in ETRS89-LAEA, which the statistics of the European Union are drawn in. */
const CENTRE = { latitude: 52, longitude: 10 };

/** How many kilometres a unit of the map is. */
export const KM_PER_UNIT = 2.5;

/** What of the plane the map shows, in kilometres from the centre: from Iceland to Cyprus. */
const FRAME_KM = { left: -1800, right: 2200, top: 1950, bottom: -1900 };

/** The size of the map in its units. */
export const MAP_WIDTH = (FRAME_KM.right - FRAME_KM.left) / KM_PER_UNIT;
export const MAP_HEIGHT = (FRAME_KM.top - FRAME_KM.bottom) / KM_PER_UNIT;

/** Where a place is on the map: Lambert's azimuthal equal-area projection, so that countries have the size they have. The outlines are drawn by the same formula. */
export function project(latitude: number, longitude: number): MapPoint {
  const [phi, phi0, lambda] = [latitude, CENTRE.latitude, longitude - CENTRE.longitude].map((degrees) => (degrees * Math.PI) / 180);
  const scale = Math.sqrt(2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda))) * EARTH_RADIUS_KM;
  const east = scale * Math.cos(phi) * Math.sin(lambda);
  const north = scale * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
  return { x: (east - FRAME_KM.left) / KM_PER_UNIT, y: (FRAME_KM.top - north) / KM_PER_UNIT };
}

/** Whether the map shows a point. */
export function isOnMap({ x, y }: MapPoint): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}
