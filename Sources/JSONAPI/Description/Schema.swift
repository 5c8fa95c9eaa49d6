/// What a value of the API looks like: written into the description, and held against everything that arrives.
indirect enum Schema: Sendable {
  /// A text.
  case text(TextRule)
  /// One of some words.
  case choice([String])
  /// A whole number.
  case integer(ClosedRange<Int64>)
  /// Yes or no.
  case flag
  /// A list of so many.
  case list(Schema, count: ClosedRange<Int>)
  /// An object whose members are described elsewhere.
  case anyObject
  /// An object of exactly these members.
  case object([Member])
  /// An object one member of which says what the others are.
  case variants(String, by: String, [Variant])
  /// A schema that the description names, since several use it.
  case named(String, Schema)

  /// A member of an object.
  struct Member: Sendable {
    var name: String
    var schema: Schema
    /// What it holds, in Chinese.
    var text: String
    var isRequired = true

    init(_ name: String, _ schema: Schema, _ text: String) {
      (self.name, self.schema, self.text) = (name, schema, text)
    }

    /// A member that may be left out or be null.
    static func optional(_ name: String, _ schema: Schema, _ text: String) -> Member {
      var member = Member(name, schema, text)
      member.isRequired = false
      return member
    }
  }

  /// One of the objects that a member tells apart.
  struct Variant: Sendable {
    /// What the member says.
    var word: String
    /// What it stands for, in Chinese.
    var text: String
    var members: [Member]

    init(_ word: String, _ text: String, _ members: [Member]) {
      (self.word, self.text, self.members) = (word, text, members)
    }
  }

  /// The number of a record.
  static let id = Schema.integer(1...Int64.max)
  /// How often a record was saved.
  static let version = Schema.integer(1...Int64(Int32.max))
  /// A day.
  static let date = Schema.text(.date)
  /// A moment.
  static let instant = Schema.text(.instant)

  /// Words of a length.
  static func words(_ length: ClosedRange<Int>) -> Schema { .text(.words(length)) }
  /// Words that something must have in them, up to a length.
  static func words(upTo limit: Int) -> Schema { .text(.words(0...limit)) }
  /// Words of an answer, whose length nobody has to know.
  static let words = Schema.words(upTo: 100_000)
  /// A number that counts something.
  static let count = Schema.integer(0...Int64(Int32.max))

  /// One of the cases of a type.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> Schema {
    .choice(type.allCases.map(\.rawValue))
  }

  /// A list of any length that an answer may have.
  static func list(_ schema: Schema) -> Schema { .list(schema, count: 0...1_000_000) }
}
