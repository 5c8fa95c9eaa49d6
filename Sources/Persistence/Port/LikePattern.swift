/// Patterns of `LIKE … ESCAPE '\'` for columns in small letters, in which nothing that somebody typed has a meaning.
public enum LikePattern {
  /// What holds a text.
  public static func containing(_ text: String) -> String { "%" + beginning(with: text) }

  /// What begins with a text.
  public static func beginning(with text: String) -> String {
    text.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
  }
}
