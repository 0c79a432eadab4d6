namespace McpResearch.Server.Http;

/// <summary>Why a credential opens nothing. Its message is for the log and repeats nothing of the credential.</summary>
/// <param name="reason">One word, for the metrics.</param>
/// <param name="caller">Whose it was, where that is beyond doubt.</param>
internal sealed class WrongCredential(string reason, string why, string? caller = null) : Exception(why)
{
    /// <summary>Of a credential that nobody has, or that is not understood.</summary>
    public const string Unknown = "credential";

    /// <summary>Of one that was right once.</summary>
    public const string Expired = "expired";

    /// <summary>One of these.</summary>
    public string Reason => reason;

    /// <summary>Whose it was; null where that is not known.</summary>
    public string? Caller => caller;
}
