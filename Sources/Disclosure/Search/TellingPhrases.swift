/// The parts of a text by which like texts are found: short runs of what is left without the words of every request.
///
/// No dictionary takes part: a run of Chinese is cut into overlapping pieces of three characters, and how rare a piece
/// is says later how much it tells.
public enum TellingPhrases {
  /// How many units a piece has.
  private static let width = 3

  /// What stands in every request and tells nothing.
  private static let common = [
    "政府信息公开", "政府信息", "行政机关", "申请公开", "申请获取", "依法公开", "信息公开", "相关文件", "有关文件", "相关信息", "有关信息",
    "复印件", "申请人", "本机关", "贵单位", "贵机关", "贵局", "以下", "如下", "申请", "公开", "获取", "提供", "关于", "相关", "有关",
    "信息", "文件", "材料", "资料", "内容", "情况", "请求", "依法", "依据", "根据", "本人", "我们", "你们", "你局", "我局", "单位",
    "以及", "或者", "所有", "全部", "书面", "纸质", "电子", "形式", "作出", "制作", "保存", "进行", "其中", "包括", "是否", "什么",
    "希望", "需要", "要求", "予以", "的", "和", "及", "与", "或", "在", "对", "等", "我", "你", "请", "了", "是", "为", "由", "将", "并",
  ].map { $0.map(String.init) }

  /// At most `limit` pieces of a text, in its order, none twice.
  public static func of(_ text: String, limit: Int = 16) -> [String] {
    var phrases: [String] = []
    var seen: Set<String> = []
    for run in runs(of: SearchText(text).units) {
      for phrase in pieces(of: run) where seen.insert(phrase).inserted {
        phrases.append(phrase)
        if phrases.count == limit { return phrases }
      }
    }
    return phrases
  }

  /// The stretches between gaps and common words; a word or a number stands for itself.
  private static func runs(of units: [SearchText.Unit]) -> [[String]] {
    var runs: [[String]] = [[]]
    var index = 0
    while index < units.count {
      let unit = units[index]
      let common = unit.kind == .character ? commonLength(units[index...]) : 0
      if unit.kind == .character, common == 0 {
        runs[runs.count - 1].append(unit.text)
        index += 1
        continue
      }
      if unit.kind == .word || unit.kind == .number, unit.text.count > 1 { runs.append([unit.text]) }
      runs.append([])
      index += max(common, 1)
    }
    return runs
  }

  private static func commonLength(_ units: ArraySlice<SearchText.Unit>) -> Int {
    common.first { word in
      units.count >= word.count && zip(units, word).allSatisfy { $0.kind == .character && $0.text == $1 }
    }?.count ?? 0
  }

  private static func pieces(of run: [String]) -> [String] {
    if run.count == 1 { return run[0].count > 1 ? run : [] }
    guard run.count > width else { return [run.joined()].filter { !$0.isEmpty } }
    return (0...(run.count - width)).map { run[$0..<($0 + width)].joined() }
  }
}
