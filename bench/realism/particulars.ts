/** Names and things that the generated customers of the bench are given. */
export const FIRST_NAMES: readonly string[] = [
  ...'Ann Ben Carla David Elena Farid Grace Hugo Ivy Jonas Kavya Liam Maya Nadia Omar Paula Quentin Rosa Samir Tara Uma Victor Wanda Xenia Yusuf Zoe'.split(
    ' ',
  ),
  ...'Arjun Beth Chen Dora Emil Fatima Gopal Hannah Igor Julia Karim Lena Mateo Nora Oscar Priya Ravi Sofia Tomas Vera Wei Anil Deepa Leo'.split(' '),
];
export const LAST_NAMES: readonly string[] = 'Lee Miller Singh Garcia Novak Brown Khan Rossi Weber Okafor Silva Jensen Patel Moreau Walsh Kim Haas Reed'.split(
  ' ',
);
export const PRODUCTS: readonly string[] = [
  'hub',
  'headset',
  'camera',
  'speaker',
  'doorbell',
  'tablet',
  'router',
  'smart plug',
  'soundbar',
  'monitor',
  'charger',
  'light strip',
];
export const MONTHS: readonly string[] = 'January February March April May June July August September October November December'.split(' ');
