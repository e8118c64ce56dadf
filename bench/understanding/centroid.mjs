/** The characters of a text and every two that stand side by side, with how often. */
function grams(text) {
  const counts = new Map();
  const add = (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (let at = 0; at < text.length; at++) {
    add(text[at]);
    if (at + 1 < text.length) add(text.slice(at, at + 2));
  }
  return counts;
}

/** The plainest classifier there is: the class whose bigrams, all examples together, lie nearest by cosine. */
export function trainCentroid(examples) {
  const documents = new Map();
  for (const { text } of examples) {
    for (const gram of grams(text).keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  }
  const weigh = (counts) =>
    unit(
      new Map([...counts].map(([gram, n]) => [gram, n * Math.log(1 + examples.length / (documents.get(gram) ?? 1))])),
    );
  const unit = (vector) => {
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([gram, weight]) => [gram, weight / length]));
  };
  const sums = new Map();
  for (const { text, intent } of examples) {
    const sum = sums.get(intent) ?? new Map();
    for (const [gram, weight] of weigh(grams(text))) sum.set(gram, (sum.get(gram) ?? 0) + weight);
    sums.set(intent, sum);
  }
  const centroids = [...sums].map(([intent, sum]) => [intent, unit(sum)]);
  const near = (vector, centroid) =>
    [...vector].reduce((dot, [gram, weight]) => dot + weight * (centroid.get(gram) ?? 0), 0);
  return (text) => {
    const vector = weigh(grams(text));
    const scores = centroids.map(([intent, centroid]) => ({ intent, score: near(vector, centroid) }));
    return scores.reduce((best, other) => (other.score > best.score ? other : best)).intent;
  };
}
