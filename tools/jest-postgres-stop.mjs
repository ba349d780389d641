const stopAfterTests = async () => {
  await globalThis.downstreamTestPostgres?.stop();
};

export default stopAfterTests;
