import { wordsOf } from './pattern.ts';

const words = (...lines: readonly string[]) => wordsOf(...lines).join(' ');

/** Classes of words that persons, offices and machines are named by, in any trade. */
export const NAMING = {
  REAL: 'real actual live living human proper normal genuine physical breathing nonrobotic sentient flesh',
  ALIVE: 'real human humans alive genuine breathing sentient',
  HUMAN_NOUN: 'human humans hooman',
  BODY: 'person persons people individual individuals guy man woman lady dude bloke body folk folks',
  REAL_BODY: 'voice being beings soul assistant one ones thing',
  SOME: 'someone somebody anyone anybody sb some1 any1 smone sumone smbody sumbody sombody',
  NOBODY: 'nobody noone',
  OFFICER_NOUN: words(
    'agent agents representative representatives rep reps csr csrs cs manager managers mgr supervisor supervisors superior superiors boss bosses operator',
    'operators adviser advisers advisor advisors specialist specialists receptionist receptionists concierge handler handlers management higherups leadership gm gms manger',
  ),
  STAFF_NOUN: words(
    'employee employees worker workers caseworker caseworkers colleague colleagues expert experts technician technicians owner owners director directors ceo executive executives exec',
    'teammate teammates engineer engineers consultant consultants associate associates staff banker bankers clerk clerks team teams department departments dept',
    'division unit desk reception helpdesk frontdesk support corporate complaints nurse nurses doctor doctors dr physician pharmacist therapist counsellor',
    'counselor dentist vet midwife adjuster adjusters adjustor underwriter broker brokers teller mechanic lawyer solicitor paralegal coordinator coordinators',
    'administrator admin admins professional professionals official officials planner host hostess porter dispatcher dispatch trainer instructor tutor teacher',
    'registrar principal cashier crew steward attendant electrician plumber installer developer moderator mod mods accountant auditor',
    'investigator analyst dev devs officer officers secretary headquarters hq curator chef butler planner stylist assessor surveyor handyman conductor personnel',
  ),
  DEPARTMENT: words(
    'billing reservation reservations booking bookings sales claims returns refunds retention retentions accounts accounting finance fraud collections loyalty',
    'tech technical housekeeping cancellations cancellation disputes mortgage mortgages loans lending baggage luggage cargo warehouse',
    'radiology admissions scheduling nursing legal warranty repairs',
    'parts maintenance logistics shipping procurement security engineering ticketing enrollment enrolment',
    'underwriting dispensary headoffice compliance registry',
  ),
  PLACE: words(
    'store shop branch office hotel property venue restaurant garage dealership pharmacy surgery clinic hospital ward lab provider insurer carrier airline airport',
    'bank company kitchen spa bar gate depot showroom library council embassy',
  ),
  MODIFIER: words(
    'customer customers costumer client clients guest guests member patient patients service services care relations experience success relationship front line account',
    'duty general floor shift night day inhouse house medical clinic case credit loan field area regional',
    'district site assistant deputy head chief senior lead junior qualified trained experienced knowledgeable trusted personal dedicated usual assigned',
    'insurance product repair installation network broadband internet mobile wireless home business premium vip event events wedding group leasing',
    'rental fleet order orders delivery tier level 2nd second third 3rd first competent better available fucking fuckin freaking bloody damn goddamn',
    'flipping actual actually online chat nice friendly local more flight travel gift wine beauty visa student pension pensions investment wealth card cards',
    'policy membership subscription seat new nearest other escalation escalations resolution social public ground cabin counter',
    'decent capable helpful responsible relevant appropriate correct right english different single web overnight emergency triage oncall',
  ),
  DETERMINER: 'a an the your any some another one other next this that these those different',
  TOP: words('competent senior superior higher smarter better responsible qualified knowledgeable trained capable experienced important'),
  POWER: 'authority brain pulse sense power knowledge experience clue decision decisions ability heartbeat ears headset face voice eyes',
  BOT_NOUN: 'bot bots chatbot chatbots chatbox',
  MACHINE_NOUN: 'robot robots machine machines computer computers ai recording recordings algorithm algorithms',
  VILE: 'stupid dumb damn useless bloody fucking automated ai virtual digital silly idiotic annoying blasted automatic',
  TRADE: 'estate travel letting leasing insurance shipping ticket gate customs booking',
  GADGET: 'password task file device download package window project product portfolio fund memory session boot hiring tag ad ads',
  LINE: 'tour crane machine boolean logical network mobile cell forklift ternary',
  COUNT: words('per in each two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 11 12 15 20 extra additional many'),
  FEE: words(
    'id ids code codes number numbers name names version software fee fees commission installer page pages portal section tab role roles dashboard view menu',
    'panel mode seat seats setting settings app password approval console login sample plan license licence discount badge training salary job position jobs',
    'vacancy vacancies schedule uniform price rate rates account accounts article articles ticket tickets hours website transfer statement',
  ),
  HUMANITY: 'resources resource rights error errors trafficking readable remains nature hair size made kind services',
  APPLIANCE: 'washing coffee cash sewing time vending ice atm fax answering slot espresso drying rowing dialysis cpap ultrasound',
} as const;
