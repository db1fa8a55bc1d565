interface Example {
  query: string;
  variables: string | null;
}

/** The example questions, one tab each. */
export async function loadExamples(): Promise<Example[]> {
  const response = await fetch('/graphiql/examples.json');
  return (await response.json()) as Example[];
}
