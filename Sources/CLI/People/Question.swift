import ArgumentParser
import Glibc

/// A question on the terminal.
enum Question {
  /// The answer of a person, without spaces around it.
  ///
  /// - Throws: `ValidationError` where nobody sits at the terminal, or nothing is answered.
  static func ask(_ question: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw ValidationError("没有给出：\(question)。请在命令中写明。") }
    StandardStream.error.write(Array("\(question)：".utf8))
    let answer = readLine()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    guard !answer.isEmpty else { throw ValidationError("没有给出：\(question)。") }
    return answer
  }
}
