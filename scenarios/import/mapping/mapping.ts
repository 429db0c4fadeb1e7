import { z } from 'zod';
import { Name } from '../../../core/ids.ts';
import { Channel } from '../../../core/vocabulary.ts';
import { Need } from '../../truth.ts';
import { ENCODINGS } from '../source/encoding.ts';
import { fieldOf, pathsOf } from './field.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Any = fieldOf(Scalar);
const Path = z.string().min(1).max(200);

/** Whose message it is. `ignore`: nobody's; counted, and left out. */
export const Role = z.enum(['customer', 'agent', 'tool', 'ignore']);
export type Role = z.infer<typeof Role>;

const AccountFields = z.strictObject({
  id: Any.exactOptional(),
  name: Any.exactOptional().describe("The customer's name; it is redacted wherever it stands"),
  tier: fieldOf(z.enum(['free', 'standard', 'business', 'enterprise'])).exactOptional(),
  annual_value: Any.exactOptional().describe("What the customer pays in a year, in the team's currency"),
  opportunity_value: Any.exactOptional().describe('Open sales opportunity'),
  since: Any.exactOptional().describe('Customer since: a date or a time'),
  identity: fieldOf(z.enum(['primary_email', 'other_email', 'unverified'])).exactOptional(),
  flags: Any.exactOptional().describe('A list, or a text with its flags parted by commas or semicolons'),
  facts: z.record(z.string().min(1).max(80), Any).exactOptional().describe('Other state a human would look up, by the name it gets'),
});

const ContactFields = z.strictObject({
  list: Path.describe('Path to the list of earlier contacts'),
  at: Any.describe('When it was'),
  summary: Any.describe('What it was about'),
  same_issue: Any.exactOptional().describe('true, false, yes, no, 1 or 0; without it every contact counts as the same issue'),
  channel: fieldOf(Channel).exactOptional(),
  outcome: fieldOf(z.enum(['resolved', 'unresolved', 'promised', 'unknown'])).exactOptional(),
});

const ConversationFields = z.strictObject({
  id: Any.exactOptional().describe('Names the conversation; without it `line-<number>`. Required for csv'),
  family: Any.exactOptional().describe('Conversations that are variations of one story: the unit of evidence. Without it each stands for itself'),
  title: Any.exactOptional(),
  clock: Any.exactOptional().describe('When it began; times of messages go before it'),
  channel: fieldOf(Channel).exactOptional(),
  language: Any.exactOptional(),
  stratum: fieldOf(Name).exactOptional().describe("Its cell of traffic; without a table one of the team's categories. Without the field `imported`"),
  label: fieldOf(Need)
    .exactOptional()
    .describe('What the customer needed: must, may, must_not, unlabelled, true (must) or false (unlabelled). A `must` is untimed: nobody said when'),
  reason: z.string().min(1).max(500).exactOptional().describe('What the label says, in words; for all labelled conversations'),
  names: z.array(Path).max(20).exactOptional().describe('Fields that hold personal names; they are redacted wherever they stand in the conversation'),
  account: AccountFields.exactOptional(),
  contacts: ContactFields.exactOptional().describe('jsonl only'),
});

const signal = (what: string) =>
  z
    .union([
      Path,
      z.strictObject({ field: Path, values: z.record(z.string(), Scalar).exactOptional(), range: z.tuple([z.number(), z.number()]).exactOptional() }),
    ])
    .exactOptional()
    .describe(what);

/** Your own classifier's scores, message by message; what is not mapped is read off the text. */
const SignalFields = z.strictObject({
  intent: signal("One of the team's intents; `values` translates the classifier's names"),
  confidence: signal('0 to 1; `range: [low, high]` says what your scale runs from and to'),
  sentiment: signal('-1 to 1; `range: [low, high]` says what your scale runs from and to'),
  out_of_scope: signal('0 to 1: how little the message is like what the team handles; `range` as above'),
  frustration: signal('0 to 1; `range` as above'),
  explicit_request: signal('true or false: the customer asks for a human'),
  curt_hostile: signal('true or false'),
  re_explains: signal('true or false: the customer has to explain again'),
  sensitive_topics: signal('A list, or a text parted by commas or semicolons'),
  issues: signal('How many separate problems the message raises'),
});

const MessageFields = z.strictObject({
  list: Path.exactOptional().describe(
    'jsonl: path to the list of messages. One that is a text stands for a message of the customer. For csv each row is a message',
  ),
  role: fieldOf(Role)
    .exactOptional()
    .describe(
      'customer, agent, tool or ignore; without a table user, customer, assistant, agent, tool and system are known. Without the field all are the customer’s',
    ),
  text: Any.describe('What was said'),
  time: Any.exactOptional().describe('When it was said: ISO 8601, seconds or milliseconds since 1970, or as `times.format` says'),
  names: z.array(Path).max(20).exactOptional().describe('Fields that hold personal names, such as that of the author'),
  signals: SignalFields.exactOptional().describe("Your own classifier's scores; what is not mapped is read off the text"),
  tool: z
    .strictObject({ name: Any, arguments: Any.exactOptional(), result: Any.exactOptional() })
    .exactOptional()
    .describe('A tool that the agent called with this message, and what came back'),
  calls: Path.exactOptional().describe('jsonl: list of tool calls, each {name, arguments} or {id, function: {name, arguments}}'),
  answers: z
    .strictObject({ id: Any.exactOptional(), name: Any.exactOptional() })
    .exactOptional()
    .describe('Which call a message of the role tool answers; else it answers the oldest open one'),
});

const TransferMark = z.union([
  z.strictObject({ field: Path, is: z.array(Scalar).min(1).describe('Any of these values; letter case does not matter') }),
  z.strictObject({ field: Path, contains: z.array(z.string().min(1).max(200)).min(1).describe('Any of these texts; letter case does not matter') }),
]);

/** `mapping.yaml`: how an export of somebody else's is read as conversations. */
export const Mapping = z
  .strictObject({
    version: z.literal(1),
    mapping: Name.describe('Name of the mapping; every scenario is tagged with it'),
    input: z.enum(['jsonl', 'csv']).describe('jsonl: a conversation a line. csv: a message a row, the rows of a conversation together'),
    csv: z
      .strictObject({
        delimiter: z.enum(['auto', 'comma', 'semicolon', 'tab', 'pipe']).default('auto'),
        encoding: z.enum(ENCODINGS).exactOptional().describe('Without it as the byte order mark says, else utf-8'),
        quote: z.enum(['double', 'single', 'none']).default('double').describe('none: quotes mean nothing, and no cell holds a line break'),
      })
      .exactOptional(),
    conversation: ConversationFields.default({}),
    messages: MessageFields,
    transfer: z
      .strictObject({
        tools: z.array(z.string().min(1).max(200)).default([]).describe('Tools by which the agent hands over to a human'),
        marks: z.array(TransferMark).default([]).describe('What tells on a message that the conversation went to a human'),
      })
      .exactOptional()
      .describe("The recorded agent's transfer to a human: it ends the record"),
    markers: z.array(z.string().min(1).max(200)).default([]).describe("Texts that a recording tool left in the customer's words"),
    times: z
      .strictObject({
        zone: z.string().min(1).max(60).exactOptional().describe("IANA zone of times without an offset; else the team's"),
        format: z.string().min(1).max(60).exactOptional().describe('Luxon format such as `dd.MM.yyyy HH:mm`; else ISO 8601 or seconds since 1970'),
      })
      .default({}),
  })
  .superRefine((mapping, context) => {
    const wrong = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (mapping.input === 'csv') {
      if (mapping.conversation.id === undefined) wrong(['conversation'], 'csv needs `id`: the column that names the conversation');
      else if (pathsOf(mapping.conversation.id).some((path) => path.includes('{')))
        wrong(['conversation', 'id'], 'for csv must be one column, since rows are joined by it');
      for (const key of ['list', 'calls', 'answers'] as const) if (mapping.messages[key] !== undefined) wrong(['messages', key], 'is for jsonl only');
      if (mapping.conversation.contacts) wrong(['conversation', 'contacts'], 'is for jsonl only');
      return;
    }
    if (mapping.csv) wrong(['csv'], 'is for `input: csv` only');
    if (mapping.messages.list === undefined) wrong(['messages'], 'jsonl needs `list`: the path to the list of messages');
  });
export type Mapping = z.infer<typeof Mapping>;
