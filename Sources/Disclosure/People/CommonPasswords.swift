/// Passwords that so many people choose that they are tried first.
///
/// The list is kept as words and endings, because that is how such passwords are made: most common ones of the world,
/// and the habits of this country (pinyin of names and places, lucky numbers, walks over the keyboard).
enum CommonPasswords {
  /// Whether a password, in lower case, is a word of the list, alone, twice, or with one of the endings.
  static func contains(_ password: String) -> Bool {
    if words.contains(password) || isMonotonous(password) { return true }
    let scalars = Array(password.unicodeScalars)
    if scalars.count.isMultiple(of: 2), scalars.prefix(scalars.count / 2) == scalars.suffix(scalars.count / 2) {
      return contains(Self.text(scalars.prefix(scalars.count / 2)))
    }
    return (1..<max(1, scalars.count)).contains { place in
      endings.contains(text(scalars[place...])) && words.contains(text(scalars[..<place]))
    }
  }

  /// How many passwords the words and endings stand for.
  static var count: Int { words.count * (endings.count + 2) }

  private static let words = part(0)
  private static let endings = part(1)

  /// The words, or after the empty line the endings.
  private static func part(_ index: Int) -> Set<String> {
    let text = String(decoding: PackageResources.common_passwords_txt, as: UTF8.self)
    let parts = text.split(separator: "\n\n")
    return Set(parts[index].split(separator: "\n").map(String.init))
  }

  /// Whether it has two different characters at most, or each follows the one before it, as `23456789abc` does not but
  /// `23456789` does.
  private static func isMonotonous(_ password: String) -> Bool {
    let values = password.unicodeScalars.map { Int($0.value) }
    let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
    return Set(values).count <= 2 || steps == [1] || steps == [-1]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
