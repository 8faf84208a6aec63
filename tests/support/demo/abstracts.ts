import type { Chance } from './chance';
import { METHODS, PROPERTIES, type Topic } from './topics';

/** What one abstract keeps speaking of. */
interface Story extends Omit<Topic, 'things' | 'keywords'> {
  things: string;
  others: string;
  method: string;
  property: string;
}

type Sentence = (story: Story, chance: Chance) => string;
type Part = [Sentence, ...Sentence[]];

const SETTINGS: Part = [
  (s) => `Progress in ${s.area} has come largely from bigger models and more data.`,
  (s) => `Systems for ${s.task} are now used every day, yet their ${s.property} is seldom measured.`,
  (s) => `Most work on ${s.area} assumes that ${s.things} are plentiful and clean.`,
  (s) => `${upper(s.things)} have become the usual starting point for ${s.task}.`,
  (s) => `What makes ${s.area} hard in practice is rarely what its benchmarks test.`,
];
const PROBLEMS: Part = [
  (s) =>
    `We find that this hides a simple weakness: ${s.property} falls sharply once ${s.things} differ from those seen in training.`,
  (s) => `However, current approaches trade ${s.property} for speed, and the loss is hard to see in averages.`,
  (s) => `In practice ${s.things} are noisy, uneven and expensive to collect, which limits who can take part.`,
  (s) => `We show that common remedies help on average but fail on exactly the cases that matter for ${s.task}.`,
];
const IDEAS: Part = [
  (s) =>
    `This paper introduces a method built on ${s.method}, which treats ${s.things} as evidence to be weighed and not as labels to be copied.`,
  (s) => `We propose ${s.method} as a small change to the training recipe that needs no extra annotation.`,
  (s) => `Our approach combines ${s.method} with ${s.others}, and can be added to an existing system in a few lines.`,
  (s) => `We study ${s.method} in isolation, holding data, compute and architecture fixed.`,
];
const DETAILS: Part = [
  (_, c) =>
    `A light module with ${c.between(3, 90)} million parameters decides, for every input, how much of the computation is worth spending.`,
  (_, c) => `Training takes ${c.between(6, 60)} hours on a single node and uses only publicly available sources.`,
  (s, c) =>
    `We collect ${c.between(12, 480)} thousand examples of ${s.things}, checked twice by people who work with them daily.`,
  (s) =>
    `The key observation is that mistakes in ${s.task} come in groups, so that finding one makes the next one cheaper to find.`,
  (s) => `Two ablations separate the effect of ${s.method} from that of ${s.others}.`,
];
const RESULTS: Part = [
  (s, c) =>
    `Across ${c.between(4, 14)} test sets it improves ${s.score} by ${c.between(2, 19)}.${c.between(0, 9)} points over a strong baseline at equal cost.`,
  (s, c) =>
    `On ${s.task}, a model with ${c.between(2, 8)} billion parameters matches one ${c.between(3, 12)} times its size.`,
  (s, c) => `${upper(s.property)} improves by ${c.between(11, 48)} percent while ${s.score} stays within noise.`,
  (_, c) => `The gain holds over ${c.between(3, 9)} languages and grows with the length of the input.`,
];
const LIMITS: Part = [
  (s) => `We also report where it does not help: when ${s.things} are very short, simpler methods are just as good.`,
  (s) => `A study with practitioners suggests that ${s.property} matters more to them than ${s.score}.`,
  () => 'An error analysis points to three open problems that more data alone is unlikely to solve.',
  (s) => `We discuss what this means for evaluating ${s.area}, and what we would measure differently next time.`,
];
const ENDS: Part = [
  () => 'Code, weights and all intermediate results are released.',
  () => 'We release the collection together with a datasheet and the scripts that rebuild every figure.',
  (s) => `We hope that this makes work on ${s.area} easier to compare and to repeat.`,
  () => 'Everything needed to repeat the study fits on one machine and is openly available.',
];

/** 600 to 1,500 characters about a topic. */
export function abstractOn(topic: Topic, chance: Chance): string {
  const story = storyOf(topic, chance);
  const tell = (part: Part, count = 1) => chance.some(count, part).map((sentence) => sentence(story, chance));
  const sentences = [
    ...tell(SETTINGS, chance.between(1, 2)),
    ...tell(PROBLEMS),
    ...tell(IDEAS),
    ...tell(DETAILS, chance.between(1, 3)),
    ...tell(RESULTS, chance.between(1, 2)),
    ...tell(LIMITS),
    ...tell(ENDS),
  ];
  return sentences.join(' ');
}

/** One sentence, as the site's own summaries are. */
export function summaryOn(topic: Topic, chance: Chance): string {
  const { method, score, task, things } = storyOf(topic, chance);
  return `${upper(method)} over ${things} improves ${score} on ${task} without extra annotation.`;
}

function storyOf(topic: Topic, chance: Chance): Story {
  const [things = topic.things[0]] = chance.some(1, topic.things);
  const [method = METHODS[0], others = METHODS[1] ?? METHODS[0]] = chance.some(2, METHODS);
  return { ...topic, things, method, others, property: chance.pick(PROPERTIES) };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
