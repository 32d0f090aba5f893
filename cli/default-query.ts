/** What stands in the explorer when it is opened for the first time. */
export const DEFAULT_QUERY = `# Press Ctrl-Enter to ask.
# The key stands under Headers, below.
{
  titles(first: 5, orderBy: PUBLICATION_DATE_DESC) {
    totalCount
    nodes {
      title
      imprint
      contributors { name role }
      products { isbn form publicationDate }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;
