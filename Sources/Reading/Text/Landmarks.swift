/// Words that tell where a table begins and which form it follows.
struct Landmarks {
  /// The first position of each, or nil.
  var proactive: Int?
  var requests: Int?
  var remedies: Int?
  var statistics: Int?
  /// How many words of the head of table 2 are those of each form.
  var wordsOf2021 = 0
  var wordsOf2019 = 0
  /// Whether a national statistics table is named.
  var namesStatistics = false

  private enum Kind: Int {
    case proactive2021, proactive2019, proactive, requests, remedies, statistics
  }

  private static let (lexicon, kinds): (Lexicon, [Kind]) = {
    var lexicon = Lexicon()
    var kinds: [Kind] = []
    func add(_ words: [String], _ kind: Kind) {
      for word in words {
        lexicon.add(word, .head(nil))
        kinds.append(kind)
      }
    }
    add(["本年制发件数", "本年废止件数", "现行有效件数", "本年收费金额"], .proactive2021)
    add(
      [
        "本年新制作数量", "本年度制作数量", "本年制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "采购项目数量",
        "采购总金额", "政府集中采购",
      ], .proactive2019)
    add(["信息内容"], .proactive)
    add(["勾稽关系为", "申请人情况自然人", "申请人情况", "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量"], .requests)
    add(["结果维持结果", "结果维持", "尚未审结", "结果纠正"], .remedies)
    add(["政府信息公开情况统计表", "统计指标单位", "指标名称计量单位", "指标名称单位"], .statistics)
    return (lexicon, kinds)
  }()

  init(_ script: Script) {
    let units = script.units
    let lexicon = Landmarks.lexicon
    var index = 0
    while index < units.count {
      guard lexicon.begins(with: units[index]), let match = lexicon.match(units, at: index, to: units.count),
        match.isWhole
      else {
        index += 1
        continue
      }
      note(Landmarks.kinds[match.word], at: index, units)
      index = match.end
    }
  }

  private mutating func note(_ kind: Kind, at position: Int, _ units: [UInt16]) {
    switch kind {
    case .proactive2021:
      wordsOf2021 += 1
      proactive = proactive ?? position
    case .proactive2019:
      wordsOf2019 += 1
      proactive = proactive ?? position
    case .proactive: if isHeadOfTable(position, units) { proactive = proactive ?? position }
    case .requests: requests = requests ?? position
    case .remedies: if !isInSentence(position, units) { remedies = remedies ?? position }
    case .statistics:
      namesStatistics = true
      statistics = position
    }
  }

  /// 信息内容 is also a word of the prose; in the table the head of a column follows.
  private func isHeadOfTable(_ position: Int, _ units: [UInt16]) -> Bool {
    let behind = units[(position + 4)...].first { !$0.isSkippable && $0 != Folding.bar }
    return behind.map { "本上采信对".utf16.contains($0) } ?? false
  }

  /// Table 4 begins where the words of its head stand close together; a sentence that speaks of results has numbers
  /// between them: 结果维持72件，结果纠正64件.
  private func isInSentence(_ position: Int, _ units: [UInt16]) -> Bool {
    let near = units[position..<min(units.count, position + 60)]
    guard near.count(where: { $0 == UInt16(scalar: "结") }) >= 2 else { return true }
    let head = near.filter { !$0.isSkippable && $0 != Folding.bar }.prefix(14)
    return head.contains { $0.isDigit || $0 == UInt16(scalar: "件") || $0.chineseNumeral != nil }
  }
}
