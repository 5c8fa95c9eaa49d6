import ArgumentParser

/// What the commands on single reports have in common.
struct ReportOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("年度报告文件；“-”表示标准输入。", valueName: "FILE"))
  var files: [String]

  @Flag(name: .long, help: "在标准输出写 JSON，不写表格。")
  var json = false

  /// The files, once each kind of mistake in naming them is excluded.
  func inputs() throws -> [InputFile] {
    let files = files.map { InputFile(path: InputPath(argument: $0)) }
    guard files.filter(\.path.isStandardInput).count <= 1 else {
      throw ValidationError("“-”（标准输入）只能给出一次。")
    }
    return files
  }
}
