using CsCheck;

namespace McpResearch;

/// <summary>Checks properties on the same cases in every run, so that no run fails by chance. With <c>CsCheck_Time</c> (seconds a property) they
/// are new ones each time; <c>CsCheck_Seed</c>, which a failure names, repeats one.</summary>
internal static class Property
{
    private const ulong Seed = 20260207;

    private const int Shrinks = 2000;

    /// <summary>Fails with the seed and the smallest case found for which <paramref name="check"/> throws.</summary>
    public static void Holds<T>(this Gen<T> gen, Action<T> check, int iter = 100)
    {
        if (Check.Seed is not null || Check.Time >= 0)
        {
            gen.Sample(check, iter: iter);
            return;
        }

        foreach (var (seed, value) in gen.Cases(iter))
            Try(gen, check, value, seed);
    }

    /// <summary>The first <paramref name="count"/> cases, each with the seed that repeats it.</summary>
    public static IEnumerable<(string Seed, T Value)> Cases<T>(this Gen<T> gen, int count)
    {
        var random = new PCG(0, Seed);
        for (var i = 0; i < count; i++)
            yield return (random.ToString(), gen.Generate(random, null, out _));
    }

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T>(this Gen<T> gen, Func<T, bool> check, int iter = 100) => gen.Holds(value => { Assert.True(check(value)); }, iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> check, int iter = 100) => gen.Holds(t => check(t.Item1, t.Item2), iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> check, int iter = 100) => gen.Holds(t => check(t.Item1, t.Item2), iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> check, int iter = 100) => gen.Holds(t => check(t.Item1, t.Item2, t.Item3), iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> check, int iter = 100) =>
        gen.Holds(t => check(t.Item1, t.Item2, t.Item3, t.Item4), iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, int)"/>
    public static void Holds<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> gen, Action<T1, T2, T3, T4, T5> check, int iter = 100) =>
        gen.Holds(t => check(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5), iter);

    private static void Try<T>(Gen<T> gen, Action<T> check, T value, string seed)
    {
        try
        {
            check(value);
        }
        catch (Exception error)
        {
            gen.Sample(check, seed: seed, iter: Shrinks);
            throw new InvalidOperationException($"Failed once and not again, with the seed {seed}.", error);
        }
    }
}
