/** What the invented papers are about. `things` are plural and what is worked on, `task` is a doing, `score` a measure. */
export interface Topic {
  area: string;
  things: [string, ...string[]];
  task: string;
  score: string;
  keywords: [string, ...string[]];
}

export const TOPICS: [Topic, ...Topic[]] = [
  {
    area: 'speech recognition',
    things: ['meeting recordings', 'far-field microphones', 'accented speech streams'],
    task: 'transcribing long meetings',
    score: 'word error rate',
    keywords: ['speech recognition', 'streaming', 'acoustic models'],
  },
  {
    area: 'language modelling',
    things: ['small language models', 'long documents', 'instruction-tuned models'],
    task: 'answering questions over long documents',
    score: 'exact match',
    keywords: ['language models', 'long context', 'instruction tuning'],
  },
  {
    area: 'code generation',
    things: ['coding agents', 'unit tests', 'legacy repositories'],
    task: 'repairing failing repositories',
    score: 'share of issues resolved',
    keywords: ['code generation', 'program repair', 'software agents'],
  },
  {
    area: 'image synthesis',
    things: ['diffusion models', 'hand-drawn sketches', 'high-resolution textures'],
    task: 'drawing readable text in images',
    score: 'human preference',
    keywords: ['diffusion', 'image synthesis', 'guidance'],
  },
  {
    area: 'video understanding',
    things: ['hour-long videos', 'egocentric recordings', 'silent films'],
    task: 'finding moments in hour-long videos',
    score: 'recall at one',
    keywords: ['video understanding', 'temporal grounding', 'token merging'],
  },
  {
    area: 'robot learning',
    things: ['household robots', 'soft grippers', 'teleoperated demonstrations'],
    task: 'folding laundry in unseen homes',
    score: 'success rate',
    keywords: ['robot learning', 'imitation', 'manipulation'],
  },
  {
    area: 'protein design',
    things: ['enzyme families', 'binding pockets', 'folding trajectories'],
    task: 'proposing binders for flexible targets',
    score: 'hit rate in the wet lab',
    keywords: ['protein design', 'structure prediction', 'generative models'],
  },
  {
    area: 'weather forecasting',
    things: ['coastal storms', 'regional forecasts', 'sparse weather stations'],
    task: 'forecasting rain street by street',
    score: 'forecast skill',
    keywords: ['weather', 'probabilistic forecasting', 'neural operators'],
  },
  {
    area: 'retrieval',
    things: ['dense retrievers', 'scanned archives', 'multilingual corpora'],
    task: 'searching scanned archives',
    score: 'recall at twenty',
    keywords: ['retrieval', 'dense embeddings', 'reranking'],
  },
  {
    area: 'formal mathematics',
    things: ['proof assistants', 'olympiad problems', 'lemma libraries'],
    task: 'proving olympiad inequalities',
    score: 'share of theorems proved',
    keywords: ['theorem proving', 'autoformalisation', 'search'],
  },
  {
    area: 'reinforcement learning',
    things: ['reward models', 'reasoning traces', 'exploration bonuses'],
    task: 'learning from sparse rewards',
    score: 'normalised return',
    keywords: ['reinforcement learning', 'reward modelling', 'exploration'],
  },
  {
    area: 'model compression',
    things: ['quantised weights', 'attention caches', 'mixture-of-experts layers'],
    task: 'serving large models on one card',
    score: 'tokens per second',
    keywords: ['quantisation', 'key-value cache', 'sparsity'],
  },
  {
    area: 'medical imaging',
    things: ['chest radiographs', 'pathology slides', 'ultrasound sweeps'],
    task: 'reading ultrasound sweeps',
    score: 'sensitivity at fixed specificity',
    keywords: ['medical imaging', 'self-supervision', 'uncertainty'],
  },
  {
    area: 'music generation',
    things: ['piano performances', 'multitrack scores', 'field recordings'],
    task: 'continuing piano performances',
    score: 'listener preference',
    keywords: ['music generation', 'audio codecs', 'symbolic music'],
  },
  {
    area: 'evaluation',
    things: ['public leaderboards', 'model judges', 'crowd ratings'],
    task: 'ranking assistants without human labels',
    score: 'rank correlation',
    keywords: ['evaluation', 'benchmarks', 'contamination'],
  },
  {
    area: 'scene reconstruction',
    things: ['point clouds', 'street scenes', 'handheld captures'],
    task: 'rebuilding rooms from handheld captures',
    score: 'reconstruction error',
    keywords: ['3D reconstruction', 'Gaussian splatting', 'pose estimation'],
  },
];

export const METHODS: [string, ...string[]] = [
  'sparse routing',
  'staged distillation',
  'contrastive pretraining',
  'speculative decoding',
  'low-rank memory',
  'latent planning',
  'counterfactual replay',
  'adaptive tokenisation',
  'self-checking search',
  'curriculum sampling',
  'retrieval-aware tuning',
  'hierarchical attention',
  'energy-based reranking',
  'gradient-free search',
  'block-wise quantisation',
  'multi-view consistency',
];

export const PROPERTIES: [string, ...string[]] = [
  'memory use',
  'sample efficiency',
  'calibration',
  'robustness',
  'latency',
  'faithfulness',
  'generalisation',
  'data quality',
];

export const COINED: [string, ...string[]] = [
  'Lumora',
  'Tidewise',
  'Quillet',
  'Harrowgate',
  'Sparrowhawk',
  'Marlinspike',
  'Oxbow',
  'Fernweh',
  'Kestrelin',
  'Palimpsest',
  'Thistledown',
  'Waymark',
  'Emberline',
  'Cartwheel',
  'Nightjar',
  'Saltmarsh',
  'Brindle',
  'Hollowood',
  'Pennywhistle',
  'Greywacke',
];
