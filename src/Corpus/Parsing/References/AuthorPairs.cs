namespace McpResearch.Corpus.Parsing.References;

/// <summary>Finds which tokens of a comma-joined author line pair up. All do where their number is even and none is an organisation; else the least implausible reading is taken,
/// and of two equal ones that with the single name further back.</summary>
internal static class AuthorPairs
{
    static readonly string[] Organisations = ["team", "lab", "labs", "research", "group", "inc", "inc.", "university", "institute", "collaboration", "consortium", "foundation", "company", "corporation", "project",
        "openai", "anthropic", "deepmind", "google", "microsoft", "nvidia", "meta", "github", "al", "al.", "others"];

    // The most frequent family names in lists of authors; they only break ties.
    static readonly HashSet<string> Families = new("""
        Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Fan Fang Shi
        Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Kim Lee Park Choi Jung Cho Yoon Jang Lim Shin Kwon Hwang Ahn Nguyen Tran Le Pham Singh Kumar Sharma Gupta Patel Smith Johnson Williams
        Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Tanaka Suzuki Sato Ito Yamamoto Muller Schmidt Ivanov Garcia Silva Rossi
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    const int SingleCost = 6;

    /// <summary>Whether the name is of no person.</summary>
    public static bool IsOrganisation(string name) => name.Split(' ').Any(word => Organisations.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Where each author starts, and whether it takes two tokens.</summary>
    public static List<(int Index, bool IsPair)> Find(IReadOnlyList<string> tokens)
    {
        // cost[i]: of the best reading of the tokens from i on. Reading from the end and preferring pairs puts singles back.
        var cost = new int[tokens.Count + 2];
        var paired = new bool[tokens.Count];
        cost[^1] = int.MaxValue / 2;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var single = cost[i + 1] + (IsOrganisation(tokens[i]) ? 0 : SingleCost);
            var pair = i + 1 < tokens.Count ? cost[i + 2] + PairCost(tokens[i], tokens[i + 1]) : int.MaxValue / 2;
            paired[i] = pair <= single;
            cost[i] = Math.Min(pair, single);
        }

        List<(int, bool)> authors = [];
        for (var i = 0; i < tokens.Count; i += paired[i] ? 2 : 1)
            authors.Add((i, paired[i]));
        return authors;
    }

    static int PairCost(string family, string given) =>
        (IsOrganisation(family) || IsOrganisation(given) ? 2 * SingleCost : 0)
        + (HasInitial(family) && !HasInitial(given) ? 2 : 0)
        + (family.Contains('-') && !given.Contains('-') && Families.Contains(given) ? 1 : 0)
        + (Families.Contains(given) && !Families.Contains(family) ? 1 : 0);

    static bool HasInitial(string name) => name.Contains('.');
}
