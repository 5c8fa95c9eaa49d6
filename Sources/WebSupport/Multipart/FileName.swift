/// File names from outside: shown and handed back, never used as a path.
public enum FileName {
  /// The longest name that is kept, in Unicode scalars.
  static let maximumLength = 150

  /// The last part of a path, without control characters and marks that turn the direction of text; its end, which
  /// tells the kind of file, survives shortening.
  public static func cleaned(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let visible = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
      default: true
      }
    }
    let trimmed = String(String.UnicodeScalarView(visible)).trimmed
    guard !trimmed.allSatisfy({ $0 == "." }) else { return "未命名文件" }
    let scalars = trimmed.unicodeScalars
    guard scalars.count > maximumLength else { return trimmed }
    return String(scalars.prefix(maximumLength - 21)) + "…" + String(scalars.suffix(20))
  }
}
