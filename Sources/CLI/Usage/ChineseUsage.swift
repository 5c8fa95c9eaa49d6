/// ArgumentParser speaks English only; this puts its fixed phrases into Chinese.
///
/// Our own words pass unchanged.
enum ChineseUsage {
  private static let beginnings: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Help:  ", "说明："), ("Error: ", "gongkai："),
  ]

  private static let messages: [(english: String, chinese: String)] = [
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少选项的值 "), ("Unknown option ", "没有这个选项 "),
    ("Unexpected argument ", "多余的参数 "), ("Missing required subcommand.", "缺少子命令。"), ("Invalid option: ", "选项无效："),
    ("Missing one of: ", "须给出其中之一："),
  ]

  private static let phrases: [(english: String, chinese: String)] = [
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), (" unexpected arguments: ", " 个多余的参数："),
    (". Did you mean ", "，是不是想用 "), ("' is invalid for '", "' 不能用于 '"),
    (". Please provide one of ", "，可以用的值："), ("', or '", "'、'"), ("', '", "'、'"), ("' and '", "'、'"), ("'.", "'。"),
  ]

  static func translated(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { translated(line: String($0)) }
      .joined(separator: "\n")
  }

  private static func translated(line: String) -> String {
    var line = line
    if let values = line.firstRange(of: " (values: ") { line = String(line[..<values.lowerBound]) }
    if let see = line.firstRange(of: "See '") { return translated(see: line, from: see) }
    let isMessage = line.hasPrefix("Error: ")
    for (english, chinese) in beginnings where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    let known = phrases.prefix(3)
    for (english, chinese) in isMessage ? messages + phrases : Array(known) {
      line = line.replacing(english, with: chinese)
    }
    return isMessage ? line.replacing("The value '", with: "值 '").replacing("'?", with: "'？") : line
  }

  /// Turns `See 'gongkai report --help' for more information.` round.
  private static func translated(see line: String, from start: Range<String.Index>) -> String {
    let rest = line[start.upperBound...]
    guard let end = rest.firstRange(of: "' for ") else { return line }
    return line[..<start.lowerBound] + "详见：" + rest[..<end.lowerBound]
  }
}
