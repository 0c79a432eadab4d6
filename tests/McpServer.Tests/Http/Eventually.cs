namespace McpResearch.Server.Tests.Http;

/// <summary>Waits for what happens in another thread, with a bound that only a fault reaches.</summary>
internal static class Eventually
{
    /// <summary>Asks again until it is so.</summary>
    public static async Task TrueAsync(Func<Task<bool>> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), "It is not so after a minute.");
            await Task.Delay(20);
        }
    }
}
