extension PrintedReport {
  /// Headings as other organs write them.
  mutating func varyTitles(_ random: inout SplitMix64) {
    let variants = [
      "主动公开政府信息情况": ["行政机关主动公开政府信息情况"],
      "收到和处理政府信息公开申请情况": ["行政机关收到和处理政府信息公开申请情况", "依申请公开情况"],
      "政府信息公开行政复议、行政诉讼情况": [
        "受理申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      ],
      "存在的主要问题及改进情况": ["存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"],
      "其他需要报告的事项": ["其它需要报告事项"],
    ]
    for index in blocks.indices {
      guard case .heading(let text) = blocks[index], let variant = variants[String(text.dropFirst(2))] else { continue }
      blocks[index] = .heading(text.prefix(2) + random.pick(variant))
    }
  }

  mutating func addTableTitles() {
    let names = ["proactive": "表二：主动公开政府信息情况", "requests": "表三：收到和处理申请情况", "remedies": "表四：复议诉讼情况"]
    for index in blocks.indices.reversed() {
      if case .table(let table) = blocks[index], let name = names[table.key] {
        blocks.insert(.paragraph(name), at: index)
      }
    }
  }

  mutating func addMetadata(_ random: inout SplitMix64) {
    header += [
      "标题: \(title.joined())", "发布时间: \(published) 16:\(random.number(10...59))", "文号: ",
      "索引号: 01426\(random.number(1000...9999))/\(random.number(10...99))", "浏览次数: \(random.number(10...900))",
      "==================== 正文 ====================",
    ]
  }

  /// The title on two lines.
  mutating func breakTitle() {
    title = title.flatMap { line -> [String] in
      guard let range = line.firstRange(of: "年度报告") else { return [line] }
      return [String(line[..<range.lowerBound]), String(line[range.lowerBound...])]
    }
  }
}

extension String {
  private static let traditionalLetters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "开请数结转办总计动规范许处罚强业费额单万现废发对务项购采机关织组会诉讼复议维纠审经举报类属国稳护权内执询没无当确认获补缴纳条续继统标员训网热点应时区县",
      "開請數結轉辦總計動規範許處罰強業費額單萬現廢發對務項購採機關織組會訴訟復議維糾審經舉報類屬國穩護權內執詢沒無當確認獲補繳納條續繼統標員訓網熱點應時區縣"))

  /// The text in traditional characters, as far as forms and headings need it.
  var traditional: String { String(map { Self.traditionalLetters[$0] ?? $0 }) }
}
