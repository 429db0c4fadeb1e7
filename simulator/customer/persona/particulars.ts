/** Streets, towns, companies and plans that do not exist, and days as people name them. */
export const STREETS = [
  ...['Hill Road', 'Mill Lane', 'Oak Street', 'Station Road', 'River Avenue', 'Park Street', 'Church Lane', 'Maple Avenue', 'Harbor Street', 'North Road'],
  ...[
    'Garden Street',
    'Lake Drive',
    'Bridge Street',
    'Cedar Court',
    'Field Lane',
    'Orchard Road',
    'Spring Street',
    'Willow Drive',
    'Market Street',
    'Elm Court',
  ],
] as const;
export const TOWNS = ['Northfield', 'East Harbor', 'Millbrook', 'Oakham', 'Ridgeway', 'Stonebridge', 'West Alder', 'Fairlea'] as const;
export const COMPANIES = [
  ...['Brightwater', 'Halden', 'Copperfield', 'Lakeside', 'Marlow', 'Ostwick', 'Pinegate', 'Quarry', 'Redfern', 'Silverline', 'Tamarind', 'Underhill'],
  ...['Vantage', 'Westbrook', 'Yarrow', 'Ashford', 'Bluestem', 'Corvine', 'Dunmore', 'Eastgate', 'Fernhill', 'Greystone', 'Hawthorn', 'Ironwood'],
] as const;
export const COMPANY_KINDS = [
  'Ltd',
  'Labs',
  'Dental',
  'Hotels',
  'and Sons',
  'Architects',
  'Logistics',
  'Schools',
  'Foods',
  'Media',
  'Clinic',
  'Group',
] as const;
export const PLANS = ['basic', 'plus', 'family', 'premium', 'yearly', 'monthly', '12 month', '3 camera'] as const;
export const DAYS = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'tomorrow', 'next week', 'Monday morning', 'Friday after 5', 'next Tuesday'],
  ...['Saturday morning', 'any day after 6', 'the day after tomorrow', 'Thursday or Friday', 'next Monday', 'Wednesday evening', 'the weekend'],
  ...['2 pm on Friday', '10 am tomorrow', 'Friday 4 pm', 'after 5 pm', 'Tuesday 9 am'],
] as const;
export const MONTHS = [...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']] as const;
