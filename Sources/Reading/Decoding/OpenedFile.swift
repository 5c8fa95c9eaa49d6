/// A file whose container is open: the text as it stands, or what was printed where.
enum OpenedFile: Sendable {
  /// Plain text or Markdown in valid UTF-8, whose layout is still to be understood.
  case text([UInt8])
  /// The lines and tables of any other kind of file.
  case transcript(Transcript)
}
