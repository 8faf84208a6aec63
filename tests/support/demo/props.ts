import type { DemoPaper } from './papers';

type Json = string | number | boolean | undefined | Json[] | { [key: string]: Json };

function objectId(seed: string): string {
  return [...seed]
    .reduce((hex, letter) => hex + letter.charCodeAt(0).toString(16), '')
    .padEnd(24, '0')
    .slice(-24);
}

/** The site's `paper`, as `/api/papers/{id}` answers it. */
export function paperJson(paper: DemoPaper): Record<string, Json> {
  return {
    id: paper.id,
    authors: paper.authors.map((name) => ({ _id: objectId(name), name, hidden: false })),
    publishedAt: `${paper.publishedOn}T00:00:00.000Z`,
    submittedOnDailyAt: `${paper.featuredOn}T00:00:00.000Z`,
    title: paper.rawTitle,
    submittedOnDailyBy: { ...account(paper), user: paper.submitter.handle },
    summary: paper.abstract,
    upvotes: paper.upvotes,
    discussionId: objectId(paper.id),
    projectPage: paper.project,
    githubRepo: paper.repository,
    ai_summary: paper.aiSummary,
    ai_keywords: paper.keywords,
    githubStars: paper.stars,
    organization: organisation(paper),
  };
}

/** An entry of `dailyPapers` or `searchResults`. */
export function entryJson(paper: DemoPaper): Record<string, Json> {
  return {
    paper: paperJson(paper),
    // The site's own trap: hours before the day that it means.
    publishedAt: new Date(Date.parse(`${paper.publishedOn}T00:00:00Z`) - 4 * 3_600_000).toISOString(),
    title: paper.rawTitle,
    summary: paper.abstract,
    thumbnail: thumbnailUrl(paper),
    numComments: paper.comments,
    submittedBy: account(paper),
    organization: organisation(paper),
    isAuthorParticipating: false,
    upvoted: false,
  };
}

export function thumbnailUrl({ id }: DemoPaper): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
}

function account({ submitter }: DemoPaper): Record<string, Json> {
  return {
    _id: objectId(submitter.handle),
    avatarUrl: `/avatars/${submitter.handle}.svg`,
    fullname: submitter.name,
    name: submitter.handle,
    type: 'user',
    isPro: false,
  };
}

function organisation({ lab }: DemoPaper): Json {
  return lab && { _id: objectId(lab.slug), name: lab.slug, fullname: lab.name, avatar: `/avatars/${lab.slug}.svg` };
}
