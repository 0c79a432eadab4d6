using System.Collections.Frozen;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Accents as LaTeX writes them. Own tables, because the invariant runtime composes nothing.</summary>
internal static class LatexAccents
{
    private static readonly FrozenDictionary<string, char> Commands = new Dictionary<string, char>
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["d"] = '\u0323',
        ["textcommabelow"] = '\u0326',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
        ["t"] = '\u0361',
        ["acute"] = '\u0301',
        ["grave"] = '\u0300',
        ["hat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["bar"] = '\u0304',
        ["breve"] = '\u0306',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["mathring"] = '\u030A',
        ["check"] = '\u030C',
    }.ToFrozenDictionary();

    // By accent: pairs of a letter and its accented form.
    private static readonly FrozenDictionary<(char Letter, char Accent), char> Composed = new Dictionary<char, string>
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳÂẦâầÊỀêềÔỒôồĂẰăằ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿPṔpṕWẂwẃÂẤâấÊẾêếÔỐôốĂẮăắØǾøǿÆǼæǽ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽEẼeẽYỸyỹÂẪâẫÊỄêễÔỖôỗĂẴăẵ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳGḠgḡÆǢæǣ",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặ",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzżAȦaȧBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅOȮoȯPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏ",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧWẄwẅXẌxẍtẗ",
        ['\u030A'] = "AÅaåUŮuůwẘyẙ",
        ['\u030B'] = "OŐoőUŰuű",
        ['\u030C'] = "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩjǰLĽlľHȞhȟ",
        ['\u0323'] = "AẠaạBḄbḅDḌdḍEẸeẹHḤhḥIỊiịKḲkḳLḶlḷMṂmṃNṆnṇOỌoọRṚrṛSṢsṣTṬtṭUỤuụVṾvṿWẈwẉYỴyỵZẒzẓ",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ['\u0331'] = "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
    }.SelectMany(row => row.Value.Chunk(2).Select(pair => KeyValuePair.Create((pair[0], row.Key), pair[1]))).ToFrozenDictionary();

    /// <summary>The combining accent of a command: <c>"</c>, <c>v</c>, … Null for any other.</summary>
    public static char? Of(string command) => Commands.TryGetValue(command, out var accent) ? accent : null;

    /// <summary>The combining accent of a mark.</summary>
    public static char? Of(char mark) => char.IsAsciiLetter(mark) ? null : Of(mark.ToString());

    /// <summary>The letter with the accent: one character where Unicode has it, else the accent behind it.</summary>
    public static string Put(string letter, char accent) =>
        letter.Length == 1 && Composed.TryGetValue((letter[0], accent), out var one) ? one.ToString() : letter + accent;
}
